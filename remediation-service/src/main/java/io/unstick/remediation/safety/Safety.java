package io.unstick.remediation.safety;

import static io.unstick.remediation.safety.SafetyRule.objectIf;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Plan;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** All safety rules. */
public final class Safety {
    private static final SafetyRule KILL_SWITCH = (_, facts) -> objectIf(facts.killSwitch(), "the kill switch is on");

    private static final SafetyRule DOUBTED_DATABASE = (_, facts) -> Optional.ofNullable(facts.databaseDoubt());

    private static final SafetyRule UNKNOWN_TENANT =
            (_, facts) -> objectIf(!facts.tenantKnown(), "the tenant is not in the registry");

    private static final SafetyRule RETIRED_TENANT =
            (_, facts) -> objectIf(facts.tenantRetired(), "the tenant has left the fleet");

    private static final SafetyRule DRY_RUN = (_, facts) -> objectIf(facts.dryRun(), "the tenant is in dry-run");

    private static final SafetyRule FORBIDDEN = (plan, facts) -> objectIf(
            facts.permission() == Permission.FORBIDDEN,
            "%s is forbidden in this tenant".formatted(plan.fix().id()));

    private static final SafetyRule NOT_APPROVED = (_, facts) -> objectIf(
            facts.approvers().size() < facts.permission().approvalsNeeded(),
            "the tenant's policy now asks for more approvals than this plan has");

    private static final SafetyRule SELF_APPROVED = (_, facts) ->
            objectIf(facts.approvers().contains(facts.requester()), "whoever asked for the case may not approve it");

    private static final SafetyRule WRITE_BUDGET = (_, facts) ->
            objectIf(facts.budgets().tenantWrites().isUsedUp(), "the tenant's hourly budget of writes is used up");

    private static final SafetyRule DESTRUCTIVE_BUDGET = (plan, facts) -> objectIf(
            plan.fix().impact() == Impact.DESTRUCTIVE
                    && facts.budgets().tenantDestructive().isUsedUp(),
            "the tenant's hourly budget of destructive writes is used up");

    private static final SafetyRule FLEET_WRITE_BUDGET = (_, facts) ->
            objectIf(facts.budgets().fleetWrites().isUsedUp(), "the hourly budget of writes to all tenants is used up");

    private static final SafetyRule FLEET_DESTRUCTIVE_BUDGET = (plan, facts) -> objectIf(
            plan.fix().impact() == Impact.DESTRUCTIVE
                    && facts.budgets().fleetDestructive().isUsedUp(),
            "the hourly budget of destructive writes to all tenants is used up");

    private static final SafetyRule DIAGNOSTIC_QUOTA = (plan, facts) -> objectIf(
            plan.isDiagnostic() && facts.budgets().diagnostics().isUsedUp(),
            "this tenant's provisioning diagnostics of the hour are used up");

    private static final SafetyRule REACH = (plan, facts) -> objectIf(
            mayHarm(plan) && facts.budgets().reach().isUsedUp(),
            "the tenant's policy lets %d of its users be changed in a day (users-per-day-percent), and they were"
                    .formatted(facts.budgets().reach().allowed()));

    private static final SafetyRule CANARY = (plan, facts) -> objectIf(
            mayHarm(plan) && !facts.experience().hasRoom(),
            "%s is new in this tenant: it goes on when it has helped those for whom it is being tried"
                    .formatted(plan.fix().id()));

    private static final SafetyRule PAUSED =
            (plan, facts) -> Optional.ofNullable(facts.experience().pausedUntil())
                    .filter(_ -> mayHarm(plan))
                    .map(until ->
                            "%s rests in this tenant until %s because it did not help several times; an operator may release it"
                                    .formatted(plan.fix().id(), until.truncatedTo(ChronoUnit.SECONDS)));

    private static final List<SafetyRule> RULES = List.of(
            KILL_SWITCH,
            DOUBTED_DATABASE,
            UNKNOWN_TENANT,
            RETIRED_TENANT,
            DRY_RUN,
            FORBIDDEN,
            NOT_APPROVED,
            SELF_APPROVED,
            WRITE_BUDGET,
            DESTRUCTIVE_BUDGET,
            FLEET_WRITE_BUDGET,
            FLEET_DESTRUCTIVE_BUDGET,
            DIAGNOSTIC_QUOTA,
            REACH,
            CANARY,
            PAUSED);

    /** Consent and reach were settled when it began; budgets hold for every request. */
    private static final List<SafetyRule> RULES_FOR_FINISHING =
            List.of(KILL_SWITCH, DOUBTED_DATABASE, UNKNOWN_TENANT, DRY_RUN, WRITE_BUDGET, FLEET_WRITE_BUDGET);

    /** A user half re-created, or waiting to be restored, must not depend on a policy or budget that has changed since. */
    private static final List<SafetyRule> RULES_FOR_A_MISSING_USER =
            List.of(KILL_SWITCH, DOUBTED_DATABASE, UNKNOWN_TENANT);

    private Safety() {}

    /** Everything that speaks against beginning this plan now; empty means it may run. */
    public static List<String> objections(Plan plan, SafetyFacts facts) {
        return objections(RULES, plan, facts);
    }

    /** The same for the later steps of a plan whose first one was taken, and for putting back. */
    public static List<String> objectionsToFinishing(Plan plan, SafetyFacts facts) {
        return objections(
                plan.fix() == FixId.RECREATE_USER ? RULES_FOR_A_MISSING_USER : RULES_FOR_FINISHING, plan, facts);
    }

    private static List<String> objections(List<SafetyRule> rules, Plan plan, SafetyFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.objectionTo(plan, facts).stream())
                .toList();
    }

    /** Whether the plan's reach is limited: what is safe may be done for as many users as need it. */
    public static boolean mayHarm(Plan plan) {
        return switch (plan.fix().impact()) {
            case NONE, SAFE -> false;
            case GUARDED, DESTRUCTIVE -> true;
        };
    }
}
