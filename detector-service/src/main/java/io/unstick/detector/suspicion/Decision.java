package io.unstick.detector.suspicion;

/** What follows from a change in the directory or from a look. */
public sealed interface Decision {
    /** Nothing to write. */
    record Keep() implements Decision {}

    record Remember(Watch watch) implements Decision {}

    record Forget() implements Decision {}

    /** Tell that the mailbox is stuck; once that is told, remember. */
    record TellStuck(Watch.Announced then) implements Decision {}

    /** Tell that the mailbox of this episode is there; once that is told, remember. */
    record TellReady(MailboxLicence episode, Watch.Settled then) implements Decision {}
}
