package io.unstick.m365.write;

import io.unstick.contracts.findings.HolderKind;
import io.unstick.sandbox.cloud.Blocker;

/** A kind of holder in our words and in the simulated cloud's. */
enum ReleasableHolder {
    CONTACT(HolderKind.MAIL_CONTACT, Blocker.Holder.CONTACT),
    MAIL_USER(HolderKind.MAIL_USER, Blocker.Holder.MAIL_USER),
    USER(HolderKind.MAILBOX, Blocker.Holder.USER),
    SHARED_MAILBOX(HolderKind.MAILBOX, Blocker.Holder.SHARED_MAILBOX),
    DISTRIBUTION_GROUP(HolderKind.DISTRIBUTION_GROUP, Blocker.Holder.DISTRIBUTION_GROUP),
    UNIFIED_GROUP(HolderKind.MICROSOFT_365_GROUP, Blocker.Holder.UNIFIED_GROUP);

    private final HolderKind kind;
    private final Blocker.Holder simulated;

    ReleasableHolder(HolderKind kind, Blocker.Holder simulated) {
        this.kind = kind;
        this.simulated = simulated;
    }

    HolderKind kind() {
        return kind;
    }

    Blocker.Holder simulated() {
        return simulated;
    }
}
