package io.unstick.remediation.simulation;

/** Why a simulated mailbox is missing, and so what would bring it. */
enum Trouble {
    /** Microsoft never heard of the user; asking again helps. */
    SYNC_GAP,
    /** Comes by itself, sooner or later. */
    LATE,
    /** Comes when the plan was off for a while. */
    NEEDS_TOGGLE,
    /** Comes when another licence was there for a while. */
    NEEDS_SWAP,
    HELD_BY_CONTACT,
    HELD_BY_DELETED_USER,
    REMEMBERED_MAILBOX,
    PLAN_OFF,
    STALE_DIRECTORY,
    /** Active Directory must not be touched for the user, but somebody there holds the address too. */
    HELD_ON_PREMISES,
    HOPELESS
}
