package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Modification;

/**
 * One customer's Active Directory, to be changed. Each method reads the object again by its GUID, wherever it was moved to,
 * and sends at most one modify request, which takes effect whole or not at all. Never throws for what the directory or
 * the network does.
 */
public interface ActiveDirectory extends DirectoryReader {
    /**
     * Makes the modification if what it changes, and the mailbox database, are still as they were read.
     *
     * <p>Where the server knows the assertion control (RFC 4528) it checks that itself, together with the change. Active
     * Directory does not: there each old value is deleted by name and each new one added, which fails when a value that
     * changes was edited in the milliseconds since it was read again; an edit of anything else in them goes unnoticed, and
     * is kept.
     *
     * @param before the object the modification was worked out for
     */
    ModifyOutcome modify(AdObject before, Modification modification);

    /** Takes back a modification that was made: its old values return, and what others added since stays. */
    ModifyOutcome undo(AdObject before, Modification modification);
}
