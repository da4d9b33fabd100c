package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far Microsoft's back end has come with one account. */
final class Progress {

    /** Exchange has not been told of the account. */
    boolean forwardSyncGap;
    /** While a gap is being closed: from when Exchange knows the account. */
    @Nullable
    Instant knownFrom;
    /** A fault that nobody can see, and what helps against it. */
    Blocker.@Nullable Cure fault;
    /** For a fault that another product cures: the product that does not. */
    @Nullable
    UUID faultySku;
    /** Since when no mailbox plan was on, when that was after the fault. */
    @Nullable
    Instant planOffSince;
    /** Exchange refused the object and has not been asked again. */
    boolean invalid;
    /** It was refused once; Graph keeps that error, resolved, too. */
    boolean refusalSeen;
    /** What Microsoft will find at its next attempt, once what is in the way now has gone. */
    @Nullable
    Blocker next;
    /** Another object was found to hold the address; Graph keeps the error, resolved, for ever. */
    boolean conflictSeen;
    /** When the mailbox will be there; null while something is in the way. */
    @Nullable
    Instant due;
    /** How often somebody asked for a retry. */
    int retries;

    boolean knownToExchange(Instant now) {
        return !forwardSyncGap && (knownFrom == null || !now.isBefore(knownFrom));
    }

    void refuse() {
        invalid = true;
        refusalSeen = true;
    }

    void clear() {
        forwardSyncGap = false;
        knownFrom = null;
        fault = null;
        faultySku = null;
        planOffSince = null;
        invalid = false;
        next = null;
        due = null;
    }
}
