package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A user of a simulated tenant: what tests and scenarios arrange, and what people do to it meanwhile. */
public final class SimulatedUser {

    private final SimulatedTenant tenant;
    private final Account account;

    SimulatedUser(SimulatedTenant tenant, Account account) {
        this.tenant = tenant;
        this.account = account;
    }

    /** The Entra object id. */
    public UUID id() {
        return account.id();
    }

    /** The address it signs in with, and the one its mailbox should have. */
    public String userPrincipalName() {
        synchronized (tenant) {
            return account.userPrincipalName;
        }
    }

    /** Whether the mailbox exists at this moment. */
    public boolean hasMailbox() {
        return tenant.now(() -> account.mailbox != null);
    }

    /** Assigns the product with this plan so long ago; unless something blocks, the mailbox follows in its time. */
    public SimulatedUser licensed(MailboxPlan plan, Duration ago) {
        return arrange(() -> {
            Instant at = tenant.time().ago(ago);
            account.licences().assign(Product.carrying(plan), Set.of(), at);
            tenant.provisioning().planEnabled(account, at);
        });
    }

    /** The account was made so long ago; without it, a month. */
    public SimulatedUser created(Duration ago) {
        return arrange(() -> account.createdAt(tenant.time().ago(ago)));
    }

    /**
     * Makes a cause that keeps the mailbox away. The user has none afterwards, and has never had one. Creates what the
     * cause needs: the contact that holds the address, the incident, the dehydrated configuration.
     */
    public SimulatedUser blockedBy(Blocker blocker) {
        return arrange(() -> {
            tenant.provisioning().disconnect(account);
            new Obstruction(tenant).put(account, blocker);
            tenant.provisioning().reconsiderAtNextSync();
        });
    }

    /** Another cause, which nobody can see until Microsoft stumbles over it: when the present ones are put right. */
    public SimulatedUser thenBlockedBy(Blocker blocker) {
        return arrange(() -> account.progress().next = blocker);
    }

    /** A person corrects what Active Directory says about the user's mailbox, and synchronises. */
    public SimulatedUser repairHybridAttributes() {
        return relieve(() -> {
            account.heritage().repairAttributes();
            tenant.premises().push(account);
        });
    }

    /** A person tells Exchange to forget the earlier mailbox. */
    public SimulatedUser clearPreviousMailbox() {
        return relieve(() -> account.heritage().previousType = "None");
    }

    /** The migration ends, or a person removes what it left. */
    public SimulatedUser endMigration() {
        return relieve(() -> account.heritage().endMigration());
    }

    /** A person removes the reason for which a licence could not be applied; it still must be applied. */
    public SimulatedUser settleLicenceErrors() {
        return relieve(() -> account.licences().settleFailures());
    }

    /** Whoever holds the user's address lets go of it, deleted or not; a primary one too. */
    public SimulatedUser releaseAddress() {
        return relieve(() -> tenant.provisioning().conflict(account).ifPresent(holder -> {
            holder.addresses().remove(account.userPrincipalName);
            tenant.premises().push(holder);
        }));
    }

    /** A person gives the user another name to sign in with. */
    public SimulatedUser rename(String userPrincipalName) {
        return relieve(() -> {
            account.userPrincipalName = userPrincipalName;
            tenant.premises().push(account);
        });
    }

    /** The mailbox appears now, whatever is in the way: Microsoft does that, too. */
    public SimulatedUser withMailbox() {
        return arrange(
                () -> tenant.provisioning().giveMailbox(account, tenant.time().now()));
    }

    /** A person takes all licences away; a mailbox is disconnected. */
    public SimulatedUser removeLicences() {
        return arrange(() -> {
            account.licences().removeAll(tenant.time().now());
            tenant.provisioning().disconnect(account);
        });
    }

    /** A person gives the user another primary address; the old one is free afterwards. */
    public SimulatedUser changePrimaryAddress(String address) {
        return arrange(() -> {
            account.addresses().primary().ifPresent(account.addresses()::remove);
            account.addresses().makePrimary(address);
            tenant.provisioning().reconsiderAtNextSync();
        });
    }

    /** A person gives the user the product with this plan instead of all that were assigned directly. */
    public SimulatedUser changeLicence(MailboxPlan plan) {
        return arrange(() -> {
            Instant now = tenant.time().now();
            boolean hadPlan = account.licences().mailboxPlan().isPresent();
            account.licences().assign(Product.carrying(plan), Set.of(), now);
            account.licences().all().stream()
                    .filter(licence ->
                            licence.group() == null && !licence.product().equals(Product.carrying(plan)))
                    .forEach(licence ->
                            account.licences().remove(licence.product().skuId(), now));
            tenant.provisioning().licencesChanged(account, hadPlan);
        });
    }

    /** Active Directory has long been the user's master, and everything is in order there. */
    public SimulatedUser hybrid() {
        return arrange(() -> {
            account.heritage().synced = true;
            tenant.premises().push(account);
        });
    }

    /** What the user has, and does, that would be lost with the account. */
    public SimulatedLife life() {
        return new SimulatedLife(tenant, this, account);
    }

    /** A person deletes the user; it can be restored for a while. */
    public void delete() {
        tenant.now(() -> {
            DeletedUsers.bin(tenant, account);
            return true;
        });
    }

    private SimulatedUser relieve(Runnable change) {
        return arrange(() -> {
            change.run();
            tenant.provisioning().reconsiderAtNextSync();
        });
    }

    Account account() {
        return account;
    }

    private SimulatedUser arrange(Runnable change) {
        return tenant.now(() -> {
            change.run();
            tenant.directory().changed(account);
            return this;
        });
    }
}
