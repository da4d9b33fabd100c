package io.unstick.sandbox.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far Microsoft's back end has come with one account. */
final class Progress {

    /** Exchange has not been told of the account. */
    boolean forwardSyncGap;
    /** While a gap is being closed: from when Exchange knows the account. */
    @Nullable
    Instant knownFrom;
    /** Nothing will ever come of it. */
    boolean backendFault;
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
        backendFault = false;
        invalid = false;
        next = null;
        due = null;
    }
}
