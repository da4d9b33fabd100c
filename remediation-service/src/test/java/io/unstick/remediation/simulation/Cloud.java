package io.unstick.remediation.simulation;

import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.LicenceLoan;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.ProvisioningAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;

/** What Microsoft does with a request, and what it shows. */
final class Cloud {
    private final World world;
    private final Oracle oracle;
    private final List<User> users = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Consumer<User> whenProvisioned = _ -> {};

    Cloud(World world, Oracle oracle) {
        this.world = world;
        this.oracle = oracle;
    }

    List<User> users() {
        return users;
    }

    int effects() {
        return effects.size();
    }

    void add(User user) {
        users.add(user);
        if (user.trouble == Trouble.LATE) {
            world.in(world.minutes(60, 3600), () -> cure(user));
        }
    }

    void whenProvisioned(Consumer<User> told) {
        whenProvisioned = told;
    }

    User user(MailboxCase stuck) {
        return users.stream()
                .filter(user -> user.key().equals(stuck.mailbox()))
                .findFirst()
                .orElseThrow();
    }

    /** What a look shows; the mailbox of a moment ago may not be shown yet. */
    Sighting look(MailboxCase stuck, Tenant tenant) {
        if (world.fault(0.05)) {
            return new Sighting.Unknown("could not be read");
        }
        if (stuck.subject() instanceof Subject.TenantTrouble trouble) {
            return isOver(trouble, tenant) ? new Sighting.Reached("r") : new Sighting.Missing("r");
        }
        User user = user(stuck);
        if (user.mailbox && !world.fault(0.1)) {
            return new Sighting.Reached("r");
        }
        return user.isEntitled() || user.trouble == Trouble.PLAN_OFF
                ? new Sighting.Missing("r")
                : new Sighting.Moot("the user has no enabled mailbox plan any more");
    }

    /** The truth behind what a case waits for. */
    boolean isGoalReached(MailboxCase stuck, Tenant tenant) {
        return stuck.subject() instanceof Subject.TenantTrouble trouble ? isOver(trouble, tenant) : user(stuck).mailbox;
    }

    private boolean isOver(Subject.TenantTrouble trouble, Tenant tenant) {
        return switch (trouble.cause()) {
            case TENANT_DEHYDRATED -> !tenant.dehydrated;
            default -> !tenant.hasIncident(world.now());
        };
    }

    /** Does it, now. */
    void apply(Action action, UUID actionId, User user) {
        switch (action) {
            case LicenceAction.EnablePlan _ -> enable(actionId, user);
            case LicenceAction.Borrow(var loan) -> lend(loan, actionId, user);
            case LicenceAction.SetUsageLocation _, LicenceAction.AssignLicence _, LicenceAction.ReprocessLicences _ ->
                note(actionId, user, action, false);
            case AddressAction freeing -> free(freeing, actionId, user);
            case OnPremisesAction there -> onPremises(there, actionId, user);
            case ProvisioningAction asking -> provision(asking, actionId, user);
            case Action other -> throw new IllegalStateException("not simulated: " + other);
        }
    }

    private void provision(ProvisioningAction asking, UUID actionId, User user) {
        note(actionId, user, asking, false);
        switch (asking) {
            case ProvisioningAction.Retry _ -> cureIf(user, Trouble.SYNC_GAP);
            case ProvisioningAction.ClearPreviousMailbox _ -> cureIf(user, Trouble.REMEMBERED_MAILBOX);
            case ProvisioningAction.HydrateTenant() -> user.tenant.dehydrated = false;
            case ProvisioningAction other when other.isDiagnostic() -> {}
            case ProvisioningAction other -> throw new IllegalStateException("not simulated: " + other);
        }
    }

    private void enable(UUID actionId, User user) {
        SortedSet<UUID> off = user.licences.get(User.LICENCE);
        if (off != null && off.remove(User.MAILBOX_PLAN)) {
            effect(actionId, user, "enable plan", false);
            cureIf(user, Trouble.PLAN_OFF);
        }
    }

    private void lend(LicenceLoan loan, UUID actionId, User user) {
        SortedSet<UUID> off = user.licences.get(loan.sku());
        if (off == null || off.contains(loan.mailboxPlan())) {
            return;
        }
        effect(actionId, user, "borrow", false);
        user.refusedUntil = world.fault(0.2) ? world.now().plus(world.minutes(60, 2400)) : world.now();
        UUID substitute = loan.substitute();
        if (substitute == null) {
            off.add(loan.mailboxPlan());
        } else {
            user.licences.remove(loan.sku());
            user.licences.put(substitute, new TreeSet<>());
            user.tenant.spareSeats--;
            world.in(Duration.ofMinutes(5), () -> cureIf(user, Trouble.NEEDS_SWAP));
        }
    }

    /** Puts the licence back with these plans off, unless Microsoft refuses: somebody else took the seat, say. */
    void giveBack(LicenceLoan loan, List<UUID> disabledPlans, User user) {
        if (world.now().isBefore(user.refusedUntil)) {
            return;
        }
        user.licences.put(loan.sku(), new TreeSet<>(disabledPlans));
        if (loan.substitute() != null && user.licences.remove(loan.substitute()) != null) {
            user.tenant.spareSeats++;
        }
        if (loan.substitute() == null) {
            cureIf(user, Trouble.NEEDS_TOGGLE);
        }
    }

    private void free(AddressAction freeing, UUID actionId, User user) {
        if (!user.isAddressHeld()) {
            return;
        }
        note(actionId, user, freeing, false);
        switch (freeing) {
            case AddressAction.Release _ -> user.holderAddresses.remove("smtp:" + user.address());
            case AddressAction.PurgeHolder _ -> user.holderAddresses.clear();
        }
        cureIf(user, Trouble.HELD_BY_CONTACT);
        cureIf(user, Trouble.HELD_BY_DELETED_USER);
    }

    private void onPremises(OnPremisesAction there, UUID actionId, User user) {
        switch (there) {
            case OnPremisesAction.ChangeEntry _ -> {
                if (user.onPremisesStep == 0) {
                    user.onPremisesStep = 1;
                    note(actionId, user, there, false);
                }
            }
            case OnPremisesAction.RestoreEntry _ ->
                throw new IllegalStateException("nobody in this world asks for a change to be taken back");
            case OnPremisesAction.StartDeltaSync() -> {
                user.onPremisesStep = Math.max(2, user.onPremisesStep);
                note(actionId, user, there, true);
            }
            case OnPremisesAction.RetryAfterSync _ -> {
                note(actionId, user, there, true);
                cureIf(user, Trouble.STALE_DIRECTORY);
                cureIf(user, Trouble.HELD_ON_PREMISES);
            }
        }
    }

    private void note(UUID actionId, User user, Action action, boolean repeatable) {
        effect(actionId, user, action.getClass().getSimpleName(), repeatable);
    }

    private void effect(UUID actionId, User user, String what, boolean repeatable) {
        var effect = new Effect(world.now(), actionId, user, what, repeatable);
        effects.add(effect);
        oracle.applied(effect);
    }

    private void cureIf(User user, Trouble trouble) {
        if (user.trouble == trouble) {
            cure(user);
        }
    }

    private void cure(User user) {
        if (!user.cured) {
            user.cured = true;
            world.in(world.minutes(1, 90), () -> bringMailbox(user));
        }
    }

    private void bringMailbox(User user) {
        boolean possible = user.isEntitled() && !user.tenant.dehydrated && !user.tenant.hasIncident(world.now());
        if (!possible) {
            world.in(Duration.ofHours(1), () -> bringMailbox(user));
        } else if (!user.mailbox) {
            user.mailbox = true;
            whenProvisioned.accept(user);
        }
    }
}
