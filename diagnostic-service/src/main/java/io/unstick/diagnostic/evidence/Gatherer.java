package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import java.util.Optional;

/** Asks one source about one mailbox. */
interface Gatherer<T> {
    EvidenceSource<T> source();

    /** What is asked, in Microsoft's words. */
    String api();

    /** Whether its answer is the same for all mailboxes of the tenant, and may therefore be some time old. */
    default boolean isTenantWide() {
        return false;
    }

    /** Blocks until the source answered; empty when there is nothing to ask it. */
    Optional<Answer<T>> ask(Investigation investigation);
}
