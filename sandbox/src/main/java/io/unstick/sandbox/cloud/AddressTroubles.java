package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.UUID;

/** Gives a user's address to somebody else. */
final class AddressTroubles {

    private static final Duration GONE_SINCE = Duration.ofDays(3);

    private final SimulatedTenant tenant;

    AddressTroubles(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    void take(Account account, Blocker.Holder holder) {
        switch (holder) {
            case CONTACT -> recipient(account, RecipientKind.MAIL_CONTACT, "contact", "partner.example");
            case DISTRIBUTION_GROUP -> recipient(account, RecipientKind.DISTRIBUTION_GROUP, "list", tenant.domain());
            case UNIFIED_GROUP -> recipient(account, RecipientKind.UNIFIED_GROUP, "team", tenant.domain());
            case PUBLIC_FOLDER -> recipient(account, RecipientKind.PUBLIC_FOLDER, "folder", tenant.domain());
            case MAIL_USER -> other(account, UserKind.MAIL_USER, "elsewhere");
            case USER -> other(account, UserKind.MEMBER, "former");
            case SHARED_MAILBOX -> other(account, UserKind.SHARED, "shared");
            case SYNCED_USER -> syncedUser(account);
            case DELETED_USER -> deletedUser(account);
            case DELETED_GROUP -> gone(account, RecipientKind.UNIFIED_GROUP, "former team");
            case SOFT_DELETED_MAILBOX -> gone(account, RecipientKind.SOFT_DELETED_MAILBOX, "former mailbox");
            case INACTIVE_MAILBOX -> gone(account, RecipientKind.INACTIVE_MAILBOX, "kept mailbox");
        }
        placeholder(account);
    }

    void takeAsPrimary(Account account) {
        holder(account, UserKind.MEMBER, "namesake").addresses().makePrimary(account.userPrincipalName);
        placeholder(account);
    }

    private void recipient(Account account, RecipientKind kind, String word, String domain) {
        tenant.directory().add(newRecipient(account, kind, word, domain));
    }

    private void gone(Account account, RecipientKind kind, String word) {
        tenant.directory()
                .addGone(
                        newRecipient(account, kind, word, tenant.domain()),
                        tenant.time().ago(GONE_SINCE));
    }

    private static SimulatedRecipient newRecipient(Account account, RecipientKind kind, String word, String domain) {
        UUID id = SeededIds.idOf(account.id(), word);
        Addresses addresses = new Addresses();
        addresses.makePrimary(account.mailNickname + "." + word.replace(' ', '.') + "@" + domain);
        addresses.add(account.userPrincipalName);
        return new SimulatedRecipient(id, kind, account.displayName() + " (" + word + ")", addresses);
    }

    private void syncedUser(Account account) {
        Account colleague = holder(account, UserKind.MEMBER, "colleague");
        colleague.addresses().add(account.userPrincipalName);
        colleague.heritage().synced = true;
        tenant.premises().push(colleague);
    }

    private void deletedUser(Account account) {
        Account former = holder(account, UserKind.MEMBER, "former");
        former.addresses().add(account.userPrincipalName);
        former.keepsAddresses = true;
        DeletedUsers.bin(tenant, former);
    }

    private void other(Account account, UserKind kind, String word) {
        holder(account, kind, word).addresses().add(account.userPrincipalName);
    }

    private Account holder(Account account, UserKind kind, String word) {
        return new Enrolment(tenant).find(account.displayName() + " (" + word + ")", kind, true);
    }

    private void placeholder(Account account) {
        account.progress().conflictSeen = true;
        account.addresses().makePrimary(account.addressAt(tenant.initialDomain()));
    }
}
