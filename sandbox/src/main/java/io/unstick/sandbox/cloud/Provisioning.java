package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> hopelessNames = new HashSet<>();

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

    /** The licences changed: the mailbox plan came, went, stayed, or is another product's now. */
    void licencesChanged(Account account, boolean hadPlan) {
        Progress progress = account.progress();
        Optional<PlanAssignment> plan = account.licences().mailboxPlan();
        if (plan.isEmpty()) {
            progress.planOffSince = hadPlan ? time.now() : progress.planOffSince;
            disconnect(account);
        } else if (account.mailbox == null && !hadPlan) {
            cureByPause(progress);
            planEnabled(account, plan.get().assignedAt());
        } else if (account.mailbox == null) {
            reconsider(account, time.in(delays.provisioning()));
        }
        tenant.directory().changed(account);
    }

    /** Something that stood in the way may have gone, or come. */
    void reconsider(Duration delay) {
        Instant due = time.in(delay);
        tenant.directory().waiting().forEach(account -> reconsider(account, due));
    }

    private void reconsider(Account account, Instant due) {
        Progress progress = account.progress();
        if (obstructed(account)) {
            progress.due = null;
        } else if (progress.due == null) {
            progress.due = due;
        }
    }

    void reconsiderAtNextSync() {
        reconsider(delays.nextSync());
    }

    /** The same for a change that came with a synchronisation, which ended at this moment. */
    void reconsiderSince(Instant synchronisation) {
        Instant due = synchronisation.plus(time.scaled(delays.nextSync()));
        tenant.directory().waiting().forEach(account -> reconsider(account, due));
    }

    void reconsiderAfterHydration() {
        reconsider(delays.hydration());
    }

    /** A fault in the databases that nobody sees. */
    void spoil(Account account, Blocker.Cure cure) {
        Progress progress = account.progress();
        progress.fault = cure;
        progress.faultySku = account.licences().all().stream()
                .filter(licence -> licence.enabledPlans().stream().anyMatch(MailboxPlan::gives))
                .map(licence -> licence.product().skuId())
                .findFirst()
                .orElse(null);
        if (cure == Blocker.Cure.NOTHING) {
            hopelessNames.add(account.userPrincipalName.toLowerCase(Locale.ROOT));
        }
    }

    /** A new account: where the fault sticks to the name, it has it, too. */
    void welcome(Account account) {
        if (hopelessNames.contains(account.userPrincipalName.toLowerCase(Locale.ROOT))) {
            account.progress().fault = Blocker.Cure.NOTHING;
        }
    }

    private void cureByPause(Progress progress) {
        Instant off = progress.planOffSince;
        boolean longEnough = off != null && !time.now().isBefore(off.plus(time.scaled(delays.nextSync())));
        if (progress.fault == Blocker.Cure.PLAN_TOGGLE && longEnough) {
            progress.fault = null;
        }
    }

    /** The recipient diagnostic: what a retry does, and faults of one kind; says whether it found anything to repair. */
    boolean diagnose(Account account) {
        Progress progress = account.progress();
        boolean ill = isIll(progress);
        if (progress.fault == Blocker.Cure.DIAGNOSTIC) {
            progress.fault = null;
            reconsider(account, time.in(delays.retry()));
        } else if (ill) {
            retry(account);
        }
        return ill;
    }

    static boolean isIll(Progress progress) {
        return progress.forwardSyncGap || progress.invalid || progress.fault == Blocker.Cure.DIAGNOSTIC;
    }

    Delays delays() {
        return delays;
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
        account.addresses()
                .makePrimary(addressTaken ? account.addressAt(tenant.initialDomain()) : account.userPrincipalName);
        account.addresses().add(account.addressAt(tenant.initialDomain()));
        tenant.directory().changed(account);
    }

    /** Takes a mailbox away, as Microsoft does when the plan goes; shared mailboxes and rooms need none. */
    void disconnect(Account account) {
        if (account.kind().bornWithMailbox()) {
            return;
        }
        account.progress().due = null;
        if (account.mailbox != null) {
            account.mailbox = null;
            account.addresses().clear();
        }
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
                || faulty(account)
                || progress.invalid
                || account.usageLocation == null
                || account.heritage().keepsMailboxAway()
                || tenantObstructs(account)
                || nameConflict(account).isPresent()
                || conflict(account).isPresent();
    }

    private static boolean faulty(Account account) {
        Progress progress = account.progress();
        boolean swapped = progress.fault == Blocker.Cure.LICENCE_SWAP
                && account.licences().hasMailboxPlanOutside(progress.faultySku);
        return progress.fault != null && !swapped;
    }

    private boolean tenantObstructs(Account account) {
        return tenant.isDehydrated()
                || tenant.circumstances().companyObjectDamaged
                || tenant.health().stopsProvisioning()
                || !accepted(account.userPrincipalName)
                || !tenant.subscriptions().serve(account);
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one != null && one.isBefore(other) ? one : other;
    }
}
