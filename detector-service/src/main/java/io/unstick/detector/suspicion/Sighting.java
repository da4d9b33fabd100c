package io.unstick.detector.suspicion;

/** What one look at a user showed. */
public sealed interface Sighting {

    /** The user was read; the mailbox perhaps. */
    record Seen(DirectoryEntry user, MailboxSight mailbox) implements Sighting {}

    /** Microsoft Entra answered that there is no such user. */
    record UserGone() implements Sighting {}

    /** The user could not be read: nothing is known. */
    record Unclear() implements Sighting {}

    /** What Graph and Exchange Online together say about the mailbox. */
    enum MailboxSight {
        /** A user's own mailbox. */
        OWN,
        /** A shared, room or equipment mailbox. */
        OTHER_KIND,
        /** Both answered, clearly, that there is none. */
        MISSING,
        /** Graph sees none. Exchange Online was not asked, because nothing hung on it: proves nothing. */
        NOT_IN_GRAPH,
        /** One could not be read, or they contradict each other. */
        UNCLEAR
    }
}
