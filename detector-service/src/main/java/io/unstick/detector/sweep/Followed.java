package io.unstick.detector.sweep;

/** What came of following a delta link. */
enum Followed {
    /** The round could not be read, and nothing was taken over. */
    UNREAD,
    NOTHING_NEW,
    CHANGES,
    /** Everybody was named: a first round, or one after a resync. */
    EVERYBODY
}
