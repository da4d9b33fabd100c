package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading;
import java.util.concurrent.Future;

/** One mailbox that is being looked into. The directory's user is read once, whoever needs it. */
final class Investigation {
    private final TenantId tenant;
    private final UserObjectId user;
    private final Future<Reading<DirectoryUser>> directoryUser;

    Investigation(TenantId tenant, UserObjectId user, Future<Reading<DirectoryUser>> directoryUser) {
        this.tenant = tenant;
        this.user = user;
        this.directoryUser = directoryUser;
    }

    TenantId tenant() {
        return tenant;
    }

    UserObjectId user() {
        return user;
    }

    /** Waits for it. */
    Reading<DirectoryUser> directoryUser() {
        return Waiting.on(directoryUser);
    }
}
