package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's provisioning of one tenant: who gets a mailbox, when, and what is in the way. Everything follows from the
 * state of the world and the clock; whoever changes something that might be an obstacle calls {@link #reconsider}.
 */
final class Provisioning {

    private final SimulatedTenant tenant;
    private final SimulatedTime time;
    private final Delays delays;

    Provisioning(SimulatedTenant tenant, SimulatedTime time, Delays delays) {
        this.tenant = tenant;
        this.time = time;
        this.delays = delays;
    }

    /** Lets everything happen that was due by now. */
    void catchUp() {
        Instant now = time.now();
        for (Account account : tenant.directory().waiting()) {
            Instant due = account.progress().due;
            if (due != null && !now.isBefore(due)) {
                attempt(account, due);
            }
        }
    }

    /** Microsoft creates the mailbox, or finds what else is in the way. */
    private void attempt(Account account, Instant due) {
        Progress progress = account.progress();
        Blocker next = progress.next;
        if (next == null) {
            giveMailbox(account, due);
            return;
        }
        progress.next = null;
        progress.due = null;
        new Obstruction(tenant).put(account, next);
        tenant.directory().changed(account);
        reconsiderAtNextSync();
    }

    /** The mailbox plan was enabled at this moment, which may lie in the past. */
    void planEnabled(Account account, Instant at) {
        account.progress().due = obstructed(account) ? null : at.plus(time.scaled(delays.provisioning()));
    }

    /** Something that stood in the way may have gone, or come. */
    void reconsider(Duration delay) {
        for (Account account : tenant.directory().waiting()) {
            Progress progress = account.progress();
            if (obstructed(account)) {
                progress.due = null;
            } else if (progress.due == null) {
                progress.due = time.in(delay);
            }
        }
    }

    void reconsiderAtNextSync() {
        reconsider(delays.nextSync());
    }

    void reconsiderAfterHydration() {
        reconsider(delays.hydration());
    }

    /** Somebody asked Microsoft to try again: closes a forward-sync gap, hurries what is under way, changes nothing else. */
    void retry(Account account) {
        Progress progress = account.progress();
        progress.retries++;
        if (progress.forwardSyncGap) {
            progress.forwardSyncGap = false;
            progress.knownFrom = time.in(delays.retry().dividedBy(2));
            progress.due = obstructed(account) ? null : time.in(delays.retry());
        } else if (progress.invalid) {
            progress.invalid = false;
            progress.due = obstructed(account) ? null : time.in(delays.retry());
        } else if (progress.due != null) {
            progress.due = earlier(progress.due, time.in(delays.retryAfterRelease()));
        }
    }

    void giveMailbox(Account account, Instant at) {
        account.mailbox = new Mailbox(SeededIds.idOf(account.id(), "mailbox", at.toEpochMilli()), at);
        boolean addressTaken = conflict(account).isPresent();
        account.progress().clear();
        account.heritage().settle();
        account.addresses().makePrimary(addressTaken ? tenant.placeholderOf(account) : account.userPrincipalName);
        account.addresses().add(tenant.placeholderOf(account));
        tenant.directory().changed(account);
    }

    /** Takes a mailbox away, as Microsoft does when the plan goes; shared mailboxes and rooms need none. */
    void disconnect(Account account) {
        if (account.kind().bornWithMailbox()) {
            return;
        }
        account.mailbox = null;
        account.progress().due = null;
        account.addresses().clear();
        tenant.directory().changed(account);
    }

    /** Who has the address that this user's mailbox would need. */
    Optional<AddressHolder> conflict(Account account) {
        Directory directory = tenant.directory();
        String address = account.userPrincipalName;
        return Stream.concat(directory.holdersOf(address), directory.goneHoldersOf(address))
                .filter(holder -> !holder.id().equals(account.id()))
                .findFirst();
    }

    /** A domain that Graph knows and Exchange has lost; what never was the tenant's own is not its business. */
    private boolean accepted(String address) {
        return tenant.acceptedDomains().contains(tenant.domain()) || !address.endsWith("@" + tenant.domain());
    }

    /** Who has the name that Active Directory wants for this user. */
    Optional<Account> nameConflict(Account account) {
        return Optional.ofNullable(account.heritage().wantedName)
                .flatMap(tenant.directory()::find)
                .filter(other -> !other.id().equals(account.id()));
    }

    private boolean obstructed(Account account) {
        Progress progress = account.progress();
        return progress.forwardSyncGap
                || progress.backendFault
                || progress.invalid
                || account.usageLocation == null
                || account.heritage().keepsMailboxAway()
                || tenantObstructs(account)
                || nameConflict(account).isPresent()
                || conflict(account).isPresent();
    }

    private boolean tenantObstructs(Account account) {
        return tenant.isDehydrated()
                || tenant.health().stopsProvisioning()
                || !accepted(account.userPrincipalName)
                || !tenant.subscriptions().serve(account);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
