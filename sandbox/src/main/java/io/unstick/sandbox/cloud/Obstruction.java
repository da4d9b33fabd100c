package io.unstick.sandbox.cloud;

import java.util.UUID;

/** Puts a cause into the world, with everything that belongs to it. */
final class Obstruction {

    private final SimulatedTenant tenant;

    Obstruction(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    void put(Account account, Blocker blocker) {
        switch (blocker) {
            case Blocker.ForwardSyncGap() -> account.progress().forwardSyncGap = true;
            case Blocker.BackendFault() -> account.progress().backendFault = true;
            case Blocker.DehydratedTenant() -> tenant.dehydrated();
            case Blocker.ServiceIncident() -> incident();
            case Blocker.AddressHeld(var holder) -> takeAddress(account, holder);
            case Blocker.AddressHeldAsPrimary() -> takePrimary(account);
        }
    }

    private void incident() {
        if (!tenant.health().stopsProvisioning()) {
            tenant.incident("EX" + (100_000 + Math.floorMod(tenant.id().hashCode(), 900_000)));
        }
    }

    private void takeAddress(Account account, Blocker.Holder holder) {
        switch (holder) {
            case CONTACT -> recipient(account, RecipientKind.MAIL_CONTACT, "contact", "partner.example");
            case DISTRIBUTION_GROUP -> recipient(account, RecipientKind.DISTRIBUTION_GROUP, "list", tenant.domain());
            case UNIFIED_GROUP -> recipient(account, RecipientKind.UNIFIED_GROUP, "team", tenant.domain());
            case MAIL_USER -> other(account, UserKind.MAIL_USER, "elsewhere");
            case USER -> other(account, UserKind.MEMBER, "former");
            case SHARED_MAILBOX -> other(account, UserKind.SHARED, "shared");
        }
        placeholder(account);
    }

    private void recipient(Account account, RecipientKind kind, String word, String domain) {
        UUID id = SeededIds.idOf(account.id(), word);
        Addresses addresses = new Addresses();
        addresses.makePrimary(account.mailNickname + "." + word + "@" + domain);
        addresses.add(account.userPrincipalName);
        tenant.directory().add(new SimulatedRecipient(id, kind, account.displayName() + " (" + word + ")", addresses));
    }

    private void other(Account account, UserKind kind, String word) {
        holder(account, kind, word).addresses().add(account.userPrincipalName);
    }

    private void takePrimary(Account account) {
        Account other = holder(account, UserKind.MEMBER, "namesake");
        other.addresses().makePrimary(account.userPrincipalName);
        placeholder(account);
    }

    private Account holder(Account account, UserKind kind, String word) {
        return tenant.newAccount(account.displayName() + " (" + word + ")", kind, true);
    }

    private void placeholder(Account account) {
        account.progress().conflictSeen = true;
        account.addresses().makePrimary(tenant.placeholderOf(account));
    }
}
