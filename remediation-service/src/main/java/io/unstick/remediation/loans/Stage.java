package io.unstick.remediation.loans;

import java.time.Instant;

/** How far a debt has come. */
public sealed interface Stage {
    /** How often the licence was back already and got lost once more. */
    int losses();

    /** The licence may be missing. Once it got lost again nothing is awaited any more: it is given back at once. */
    record Owed(int losses) implements Stage {}

    /**
     * Everything was read as it was; a request of ours may still arrive late.
     *
     * @param checks how many later looks confirmed it
     */
    record Paid(Instant at, int checks, int losses, String how) implements Stage {}

    /** Nobody looks any more. */
    record Closed(Instant at, int losses, String how) implements Stage {}
}
