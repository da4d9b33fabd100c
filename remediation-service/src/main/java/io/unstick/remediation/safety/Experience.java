package io.unstick.remediation.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a fix in a tenant.
 *
 * @param proven cases that it brought their mailbox
 * @param running other cases in which it is being tried at this moment
 * @param pausedUntil until when it rests because it did not help several times; null when it does not rest
 */
public record Experience(int proven, int running, @Nullable Instant pausedUntil) {
    /** A fix that nobody has tried here yet. */
    public static final Experience NONE = new Experience(0, 0, null);

    private static final int FIRST = 1;
    private static final int SECOND = 3;

    /** Whether another user may be treated: one at first, three more after the first proof, everybody after all four. */
    boolean hasRoom() {
        if (proven >= FIRST + SECOND) {
            return true;
        }
        return proven < FIRST ? running < FIRST : proven + running < FIRST + SECOND;
    }
}
