package io.unstick.remediation.boundaries;

import java.io.Serial;

/** The process is dead; an error, so that nothing of ours takes it for an answer. */
final class Died extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    Died() {
        super("the process is dead", null, false, false);
    }
}
