package io.unstick.remediation.onpremises.repair;

/** What became of the database that an object's {@code homeMDB} names. */
public enum HomeDatabase {
    /** The object names none. */
    NONE,
    /** It is there: so may be a mailbox in it. */
    LIVING,
    /** It was removed: the container it stood in can be read, and it is no longer in there. */
    GONE,
    /** Neither it nor its container can be seen, which proves nothing. */
    UNSEEN
}
