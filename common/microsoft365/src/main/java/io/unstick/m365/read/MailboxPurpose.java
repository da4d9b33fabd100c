package io.unstick.m365.read;

/** Graph's {@code mailboxSettings/userPurpose} of an existing cloud mailbox. */
public enum MailboxPurpose {
    USER,
    LINKED,
    SHARED,
    ROOM,
    EQUIPMENT,
    OTHERS
}
