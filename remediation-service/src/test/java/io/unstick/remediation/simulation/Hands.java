package io.unstick.remediation.simulation;

import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** Carries out one step: reads whether it still fits, looks a last time, sends one request over a bad line. */
final class Hands {
    private final World world;
    private final Cloud cloud;
    private final Oracle oracle;
    private final Sabotage sabotage;

    Hands(World world, Cloud cloud, Oracle oracle, Sabotage sabotage) {
        this.world = world;
        this.cloud = cloud;
        this.oracle = oracle;
        this.sabotage = sabotage;
    }

    /** A step that is about to be taken. */
    record Step(Tenant tenant, User user, MailboxCase stuck, CaseState.Acting acting) {
        Action action() {
            return acting.cleared().action();
        }
    }

    /**
     * Takes the step.
     *
     * @param mayLeave asked last: whether the case is still ours and the kill switch off
     */
    Outcome carryOut(Step step, BooleanSupplier mayLeave) {
        world.mayCrash(0.02);
        Optional<Outcome> settled = sabotage == Sabotage.PRECONDITIONS_NOT_READ
                ? Optional.empty()
                : settles(step).or(() -> unfit(step));
        if (settled.isPresent()) {
            return settled.get();
        }
        if (!mayLeave.getAsBoolean()) {
            return new Outcome.NotSent("the kill switch is on");
        }
        if (step.tenant().policy.dryRun() && sabotage != Sabotage.DRY_RUN_IGNORED) {
            return new Outcome.NotSent("the tenant is in dry-run");
        }
        return send(step);
    }

    private Optional<Outcome> settles(Step step) {
        if (world.fault(0.05)) {
            return Optional.of(new Outcome.NotSent("it could not be read whether the plan still fits"));
        }
        if (cloud.isGoalReached(step.stuck(), step.tenant())) {
            return Optional.of(new Outcome.Overtaken("it has happened by itself"));
        }
        return step.stuck().mailbox().isTenantWide()
                        || !(cloud.look(step.stuck(), step.tenant()) instanceof Sighting.Moot)
                ? Optional.empty()
                : Optional.of(new Outcome.Overtaken("the user needs nothing any more"));
    }

    private static Optional<Outcome> unfit(Step step) {
        User user = step.user();
        boolean fits =
                switch (step.action()) {
                    case LicenceAction.Borrow(var loan) -> {
                        SortedSet<?> off = user.licences.get(loan.sku());
                        yield off != null
                                && off.equals(new TreeSet<>(loan.disabledPlans()))
                                && (loan.substitute() == null || step.tenant().spareSeats > 0);
                    }
                    case LicenceAction.EnablePlan enable -> {
                        SortedSet<?> off = user.licences.get(enable.sku());
                        yield off != null && off.equals(new TreeSet<>(enable.disabledPlans()));
                    }
                    case AddressAction freeing -> asSeen(freeing.held(), user);
                    case OnPremisesAction.ChangeEntry _ -> user.onPremisesStep == 0;
                    case Action _ -> true;
                };
        if (step.action() instanceof OnPremisesAction.ChangeEntry && !fits) {
            return Optional.of(new Outcome.Applied(null, true));
        }
        return fits ? Optional.empty() : Optional.of(new Outcome.Overtaken("it is not as the plan saw it"));
    }

    private static boolean asSeen(AddressHeld held, User user) {
        return user.isAddressHeld()
                && !user.ownerOfHolder
                && Set.copyOf(user.holderAddresses).equals(Set.copyOf(held.holderAddresses()));
    }

    /** Everything that can happen to one request. */
    private Outcome send(Step step) {
        oracle.sent(step.tenant(), step.stuck(), step.acting(), step.user().mailbox);
        if (world.fault(0.06)) {
            return new Outcome.Throttled(world.now().plus(world.minutes(1, 60)));
        }
        if (world.fault(0.04)) {
            return new Outcome.Refused("Forbidden", "Microsoft said no", "r");
        }
        if (world.fault(0.05)) {
            return new Outcome.Ambiguous("the connection broke before the request arrived");
        }
        if (world.fault(0.04)) {
            world.in(world.minutes(1, 60), () -> apply(step));
            return new Outcome.Ambiguous("no answer in time; it is applied later");
        }
        apply(step);
        world.mayCrash(0.03);
        if (world.fault(0.06)) {
            if (sabotage == Sabotage.CLIENT_REPEATS_WRITES) {
                apply(step);
            }
            return new Outcome.Ambiguous("the answer was lost");
        }
        return new Outcome.Applied("r", false);
    }

    private void apply(Step step) {
        cloud.apply(step.action(), step.acting().cleared().actionId(), step.user());
    }
}
