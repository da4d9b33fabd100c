package io.unstick.remediation.simulation;

import static io.unstick.contracts.fix.Permission.APPROVAL;
import static io.unstick.contracts.fix.Permission.AUTOMATIC;
import static io.unstick.contracts.fix.Permission.FORBIDDEN;
import static io.unstick.contracts.fix.Permission.TWO_PERSON;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.remediation.cases.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A customer: a policy that changes, and what all its users share. */
final class Tenant {
    private static final Terms.Patience PATIENCE = new Terms.Patience(
            Duration.ofMinutes(40),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10),
            Duration.ofHours(6),
            Duration.ofMinutes(10),
            Duration.ofHours(2));
    private static final List<FixId> GOVERNED = List.of(
            FixId.TOGGLE_EXCHANGE_PLAN,
            FixId.SWAP_LICENCE,
            FixId.RELEASE_ADDRESS,
            FixId.PURGE_DELETED_HOLDER,
            FixId.CLEAR_PREVIOUS_MAILBOX,
            FixId.REPAIR_HYBRID_ATTRIBUTES);

    final TenantId id;
    final int size;
    TenantPolicy policy;
    boolean dehydrated;
    Instant incidentUntil;
    boolean killSwitch;
    int spareSeats = 2;

    Tenant(World world) {
        id = new TenantId(world.uuid());
        size = world.between(20, 60);
        dehydrated = world.maybe(0.1);
        incidentUntil = world.maybe(0.1) ? World.START.plus(world.minutes(60, 2000)) : World.START;
        policy = policy(world, world.maybe(0.1));
    }

    Terms terms() {
        return terms(policy);
    }

    /** As if the tenant were not in dry-run. */
    Terms liveTerms() {
        return terms(new TenantPolicy(
                policy.grace(),
                policy.stuckAfter(),
                policy.escalateAfter(),
                policy.scanInterval(),
                policy.settle(),
                policy.proofs(),
                policy.proofInterval(),
                false,
                policy.usageLocation(),
                policy.licence(),
                policy.hybridCases(),
                policy.fixes(),
                policy.approvalExpires(),
                policy.reopenWindow(),
                policy.budgets()));
    }

    private static Terms terms(TenantPolicy policy) {
        return new Terms(policy, PATIENCE, 3, 3, UnaryOperator.identity());
    }

    boolean hasIncident(Instant now) {
        return now.isBefore(incidentUntil);
    }

    void changePolicy(World world) {
        policy = policy(world, world.fault(0.2));
    }

    private static TenantPolicy policy(World world, boolean dryRun) {
        TenantPolicy standard = TenantPolicy.builtIn();
        return new TenantPolicy(
                standard.grace(),
                standard.stuckAfter(),
                Duration.ofHours(world.between(8, 24)),
                standard.scanInterval(),
                standard.settle(),
                world.between(1, 2),
                standard.proofInterval(),
                dryRun,
                null,
                standard.licence(),
                TenantPolicy.HybridCases.REPAIR,
                permissions(world),
                Duration.ofHours(world.between(3, 24)),
                standard.reopenWindow(),
                new TenantPolicy.Budgets(world.between(1, 2), world.between(2, 12), world.between(5, 30)));
    }

    /** A re-creation is not simulated: it has a model of its own. */
    private static Map<FixId, Permission> permissions(World world) {
        Map<FixId, Permission> chosen = new EnumMap<>(FixId.class);
        GOVERNED.stream()
                .filter(_ -> world.maybe(0.6))
                .forEach(fix -> chosen.put(
                        fix,
                        world.oneOf(
                                fix.impact() == Impact.DESTRUCTIVE
                                        ? List.of(APPROVAL, TWO_PERSON, FORBIDDEN)
                                        : List.of(AUTOMATIC, AUTOMATIC, APPROVAL, TWO_PERSON, FORBIDDEN))));
        chosen.put(FixId.RECREATE_USER, FORBIDDEN);
        return chosen;
    }
}
