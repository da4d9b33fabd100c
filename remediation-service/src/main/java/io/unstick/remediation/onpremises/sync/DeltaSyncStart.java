package io.unstick.remediation.onpremises.sync;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** How the attempt to start a synchronisation ended. */
public sealed interface DeltaSyncStart {
    /** It runs. What it carries may take until its next cycle when an object was just being read. */
    record Started() implements DeltaSyncStart {}

    /** One is running already: it may have begun too early for our change, so try again when it has ended. */
    record Busy() implements DeltaSyncStart {}

    /** The server said no; asking again the same way is pointless. */
    record Refused(Hindrance hindrance) implements DeltaSyncStart {}

    /** Neither a clear yes nor a clear no. */
    record Ambiguous(String why) implements DeltaSyncStart {}

    /** Certainly no command was sent. */
    record NotSent(Hindrance hindrance) implements DeltaSyncStart {}
}
