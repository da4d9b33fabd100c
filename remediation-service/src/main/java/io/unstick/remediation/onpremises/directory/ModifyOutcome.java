package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.Hindrance;
import java.util.List;

/** How one modification ended. */
public sealed interface ModifyOutcome {
    /** The directory said yes. */
    record Applied() implements ModifyOutcome {}

    /** It was so already; no modify request was sent. */
    record AlreadyInPlace() implements ModifyOutcome {}

    /** The directory, or what it says about our rights, said no; asking again the same way is pointless. */
    record Refused(Hindrance hindrance) implements ModifyOutcome {}

    /**
     * Somebody edited the object since it was read; nothing was changed.
     *
     * @param attributes what differs; empty when the object itself is gone
     */
    record Changed(List<String> attributes) implements ModifyOutcome {
        public Changed {
            attributes = List.copyOf(attributes);
        }

        /** For the case, with what comes next. */
        public String why() {
            String what =
                    attributes.isEmpty() ? "The object is gone" : "Somebody changed " + String.join(", ", attributes);
            return what + " in Active Directory since it was read; nothing was written. It has to be looked at anew.";
        }
    }

    /** Neither a clear yes nor a clear no: it has to be read whether it took effect. */
    record Ambiguous(String why) implements ModifyOutcome {}

    /** Certainly nothing was changed, and it may be tried again. */
    record NotSent(Hindrance hindrance) implements ModifyOutcome {}
}
