package io.unstick.sandbox.launcher.torture.oracle;

/**
 * What a person really told the API about a plan.
 *
 * @param refused the answer was a clear no; an answer that got lost is none
 */
public record Said(String caseId, String planHash, String by, boolean approve, boolean refused) {}
