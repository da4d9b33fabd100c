package io.unstick.sandbox.cloud;

/** What sort of account a user object is. */
public enum UserKind {
    /** A person of the tenant. */
    MEMBER,
    /** Somebody else's person; never gets a mailbox here. */
    GUEST,
    /** The account behind a shared mailbox, which was born in Exchange. */
    SHARED,
    /** The account behind a room mailbox. */
    ROOM,
    /** A person whose mail goes elsewhere. */
    MAIL_USER;

    /** Whether Exchange made its mailbox together with the account, licence or not. */
    boolean bornWithMailbox() {
        return this == SHARED || this == ROOM;
    }
}
