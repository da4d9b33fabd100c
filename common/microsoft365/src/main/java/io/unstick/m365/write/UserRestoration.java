package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;

/** Bringing back a deleted user, and nothing else: all that taking back a deletion needs. */
@FunctionalInterface
public interface UserRestoration {
    /**
     * {@code POST /directory/deletedItems/{id}/restore}: back out of the recycle bin under the old name. Needs
     * User.DeleteRestore.All. Refused with 404 when it is not there: purged, or restored already; only reading tells.
     */
    WriteOutcome restoreDeleted(WriteRequest request, UserObjectId user);
}
