package io.unstick.remediation.onpremises.repair;

/**
 * What stood in the way of looking or changing, for the person who must act next.
 *
 * @param code one word for it, such as {@code referral}; for counting and for tests
 * @param why one sentence or more; no names of users, and what a server said only as one short line
 * @param whatToDo likewise
 */
public record Hindrance(String code, String why, String whatToDo) {}
