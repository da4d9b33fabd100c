package io.unstick.m365.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to "may this call go out now?". */
public sealed interface Entry {
    /** It may not, and nothing was sent. */
    record Barred(Obstacle obstacle) implements Entry {}

    /**
     * It may. Holds permits of the tenant's budget, so it must be closed, and be told once how the call went; what is
     * told nothing counts neither as success nor as failure.
     */
    final class Admitted implements Entry, AutoCloseable {
        private final Guard guard;
        private final String api;
        private final String bearer;
        private boolean told;

        Admitted(Guard guard, String api, String bearer) {
            this.guard = guard;
            this.api = api;
            this.bearer = bearer;
        }

        /** The access token, without {@code Bearer}. */
        public String bearer() {
            return bearer;
        }

        /** A clear answer, yes or no. */
        public void answered() {
            told = true;
            guard.answered();
            guard.regained(api);
        }

        /** Silence or a server error: what opens the breaker. */
        public void failed(Throwable failure) {
            told = true;
            guard.failed(failure);
        }

        /** Microsoft asks for a slower tempo. Returns when the next call may go out. */
        public Instant throttled(@Nullable String retryAfter) {
            return guard.throttled(retryAfter);
        }

        /** Microsoft's quota for this kind of call is used up; others may go on. Returns when it may go out again. */
        public Instant throttledAlone(@Nullable String retryAfter) {
            return guard.throttledAlone(retryAfter);
        }

        /** The app may not do this: the same request is barred until the next probe. */
        public Obstacle.AccessLost accessLost(WireFailure failure) {
            Obstacle.AccessLost lost = Obstacles.ofAccess(failure);
            guard.lost(api, lost);
            return lost;
        }

        @Override
        public void close() {
            if (!told) {
                guard.undecided();
            }
            guard.release();
        }
    }
}
