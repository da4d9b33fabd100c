package io.unstick.remediation.safety;

import static io.unstick.remediation.safety.SafetyRule.objectIf;

import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Plan;
import java.util.List;

/** All safety rules. */
public final class Safety {
    private static final SafetyRule KILL_SWITCH = (_, facts) -> objectIf(facts.killSwitch(), "the kill switch is on");

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

    private static final SafetyRule WRITE_BUDGET = (_, facts) -> objectIf(
            facts.writesLastHour() >= facts.writesPerHour(), "the tenant's hourly budget of writes is used up");

    private static final SafetyRule DESTRUCTIVE_BUDGET = (plan, facts) -> objectIf(
            plan.fix().impact() == Impact.DESTRUCTIVE && facts.destructiveLastHour() >= facts.destructivePerHour(),
            "the tenant's hourly budget of destructive writes is used up");

    private static final List<SafetyRule> RULES = List.of(
            KILL_SWITCH,
            UNKNOWN_TENANT,
            RETIRED_TENANT,
            DRY_RUN,
            FORBIDDEN,
            NOT_APPROVED,
            SELF_APPROVED,
            WRITE_BUDGET,
            DESTRUCTIVE_BUDGET);

    /** A user half re-created, or waiting to be restored, must not depend on a policy or budget that has changed since. */
    private static final List<SafetyRule> RULES_FOR_FINISHING = List.of(KILL_SWITCH, UNKNOWN_TENANT);

    private Safety() {}

    /** Everything that speaks against running this plan now; empty means it may run. */
    public static List<String> objections(Plan plan, SafetyFacts facts) {
        return objections(RULES, plan, facts);
    }

    /** The same for the later steps of a plan whose first one was taken, and for putting back. */
    public static List<String> objectionsToFinishing(Plan plan, SafetyFacts facts) {
        return objections(RULES_FOR_FINISHING, plan, facts);
    }

    private static List<String> objections(List<SafetyRule> rules, Plan plan, SafetyFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.objectionTo(plan, facts).stream())
                .toList();
    }
}
