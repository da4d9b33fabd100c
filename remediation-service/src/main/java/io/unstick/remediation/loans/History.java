package io.unstick.remediation.loans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was seen and sent about one debt.
 *
 * @param takenAt when the borrowed state was first seen: the borrowing request has had its effect
 * @param repaidAt when the last request that may have given the licence back was sent
 * @param accepted whether Microsoft said yes to one of them
 * @param attempt number of the last request; counts on for ever, so that no two requests share a name
 * @param tries looks and requests in a row that settled nothing
 */
public record History(@Nullable Instant takenAt, @Nullable Instant repaidAt, boolean accepted, int attempt, int tries) {
    static final History BLANK = new History(null, null, false, 0, 0);

    boolean wasTaken() {
        return takenAt != null;
    }

    boolean wasRepaid() {
        return repaidAt != null;
    }

    History taken(Instant now) {
        return takenAt == null ? new History(now, repaidAt, accepted, attempt, tries) : this;
    }

    History repaying(Instant now) {
        return new History(takenAt, now, accepted, attempt + 1, tries + 1);
    }

    /** The last request had certainly no effect. */
    History repaidAsIn(History before) {
        return new History(takenAt, before.repaidAt(), accepted, attempt, tries);
    }

    History withYes() {
        return new History(takenAt, repaidAt, true, attempt, tries);
    }

    History triedInVain() {
        return new History(takenAt, repaidAt, accepted, attempt, tries + 1);
    }

    History settled() {
        return new History(takenAt, repaidAt, accepted, attempt, 0);
    }

    /** Nothing is remembered but the names that were used. */
    History blank() {
        return new History(null, null, false, attempt, 0);
    }
}
