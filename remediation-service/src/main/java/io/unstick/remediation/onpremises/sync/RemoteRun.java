package io.unstick.remediation.onpremises.sync;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** How running one command ended. */
sealed interface RemoteRun {
    /**
     * The command ended by itself.
     *
     * @param exitStatus 0 means success
     * @param output what it printed as an answer
     * @param complaint what it printed as an error
     */
    record Ended(int exitStatus, String output, String complaint) implements RemoteRun {}

    /** The command was never sent. */
    record NotBegun(Hindrance hindrance) implements RemoteRun {}

    /** It was sent, and how it ended is not known. */
    record Lost(Hindrance hindrance) implements RemoteRun {}
}
