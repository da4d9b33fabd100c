package io.unstick.diagnostic.diagnosis;

/**
 * A place where evidence comes from.
 *
 * @param name as in {@link io.unstick.contracts.findings.Evidence#name()}; people read it, so it never changes
 * @param <T> what the source tells
 */
@SuppressWarnings("UnusedTypeParameter") // it ties a source to its facts at compile time
public record EvidenceSource<T>(String name) {}
