package io.unstick.m365.read;

import java.util.List;

/** Whether an account may be deleted without losing anything. */
public sealed interface Emptiness {
    /** Everything was asked, and nothing was found. */
    record Proven(EmptinessProof proof) implements Emptiness {}

    /**
     * Something speaks against it.
     *
     * @param why everything that was found, one clause each, without personal data
     */
    record Refuted(List<String> why) implements Emptiness {
        public Refuted {
            why = List.copyOf(why);
        }
    }
}
