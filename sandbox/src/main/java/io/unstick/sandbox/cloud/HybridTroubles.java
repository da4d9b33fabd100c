package io.unstick.sandbox.cloud;

import io.unstick.sandbox.cloud.Blocker.FormerMailbox;
import io.unstick.sandbox.cloud.Blocker.LocalMailbox;
import java.util.UUID;

/** Puts the causes that come from Active Directory, from another tenant, or from an earlier mailbox. */
final class HybridTroubles {

    private final SimulatedTenant tenant;

    HybridTroubles(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    void mailboxGuid(Account account, LocalMailbox left) {
        Heritage heritage = synced(account);
        heritage.mailboxGuid = SeededIds.idOf(account.id(), "on-premises mailbox");
        heritage.localMailbox = left;
    }

    void remoteRecipientType(Account account, FormerMailbox was) {
        synced(account).remoteRecipientType = switch (was) {
            case MIGRATED -> "Migrated";
            case DEPROVISIONED -> "DeprovisionMailbox";
        };
    }

    void archiveGuid(Account account) {
        Heritage heritage = synced(account);
        heritage.archiveGuid = SeededIds.idOf(account.id(), "on-premises archive");
        heritage.remoteRecipientType = "ProvisionMailbox, ProvisionArchive";
    }

    void previousMailbox(Account account) {
        account.heritage().previousType = "UserMailbox";
    }

    void nameTaken(Account account) {
        Account other = new Enrolment(tenant).find(account.displayName() + " (namesake)", UserKind.MEMBER, true);
        account.heritage().synced = true;
        account.heritage().wantedName = other.userPrincipalName;
    }

    void migrationLeftover(Account account) {
        migrated(account);
    }

    void migrationRunning(Account account) {
        migrated(account).migrating = true;
    }

    private Heritage migrated(Account account) {
        Heritage heritage = mailUser(account);
        heritage.mailboxGuid = sourceMailbox(account);
        heritage.externalAddress = account.mailNickname + "@source.example";
        return heritage;
    }

    private Heritage synced(Account account) {
        Heritage heritage = mailUser(account);
        heritage.synced = true;
        return heritage;
    }

    private static Heritage mailUser(Account account) {
        account.heritage().mailUser = true;
        account.addresses().makePrimary(account.userPrincipalName);
        return account.heritage();
    }

    private static UUID sourceMailbox(Account account) {
        return SeededIds.idOf(account.id(), "mailbox in the source tenant");
    }
}
