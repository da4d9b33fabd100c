package io.unstick.remediation.onpremises.repair;

import java.util.List;

/** What is left to do to take a modification back. */
public sealed interface Undoing {
    /** This, worked out for the object as it is now. */
    record Undo(Modification modification) implements Undoing {}

    record AlreadyUndone() implements Undoing {}

    /** Somebody has since changed the very values that would be taken back: a person decides. */
    record Edited(List<String> attributes) implements Undoing {
        public Edited {
            attributes = List.copyOf(attributes);
        }
    }
}
