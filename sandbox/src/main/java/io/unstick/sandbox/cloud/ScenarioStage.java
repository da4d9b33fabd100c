package io.unstick.sandbox.cloud;

import io.unstick.sandbox.scenarios.Scenario;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Puts a scenario's tenant, troubles and people into the world. What happens next is somebody else's play. */
final class ScenarioStage {

    private final World world;

    ScenarioStage(World world) {
        this.world = world;
    }

    synchronized SimulatedTenant load(Scenario scenario, long seed) {
        Scenario.Tenant place = scenario.tenant();
        SimulatedTenant tenant = world.tenant(place.name(), place.domain(), seed);
        // One look: nobody sees the stage half built, and no mailbox appears before its blocker is in place.
        return tenant.now(() -> {
            if (tenant.directory().accounts().isEmpty()) {
                arrange(scenario, tenant);
            }
            return tenant;
        });
    }

    private static void arrange(Scenario scenario, SimulatedTenant tenant) {
        scenario.users().stream().filter(user -> user.blockedBy() == null).forEach(user -> unblocked(tenant, user));
        conditions(scenario.conditions(), tenant);
        scenario.users().forEach(user -> blocked(tenant, user));
    }

    private static void conditions(Scenario.Conditions conditions, SimulatedTenant tenant) {
        if (conditions.dehydrated()) {
            tenant.dehydrated();
        }
        if (conditions.incident() != null) {
            tenant.incident(conditions.incident());
        }
        if (conditions.consent() == Scenario.Consent.WITHDRAWN) {
            tenant.withdrawConsent();
        }
        if (conditions.throttle() != null) {
            tenant.throttleFor(
                    conditions.throttle().period(), conditions.throttle().retryAfter());
        }
    }

    private static SimulatedUser unblocked(SimulatedTenant tenant, Scenario.User person) {
        SimulatedUser user = tenant.user(person.name(), kindOf(person));
        if (person.created() != null) {
            user.created(person.created());
        }
        if (person.files() > 0) {
            user.life().addFiles(person.files());
        }
        Duration ago = person.licensed();
        return ago == null ? user : user.licensed(MailboxPlan.named(person.plan()), ago);
    }

    private static void blocked(SimulatedTenant tenant, Scenario.User person) {
        String blocker = person.blockedBy();
        if (blocker != null) {
            tenant.now(() -> then(unblocked(tenant, person).blockedBy(Blocker.named(blocker)), person.then()));
        }
    }

    private static SimulatedUser then(SimulatedUser user, @Nullable String blocker) {
        return blocker == null ? user : user.thenBlockedBy(Blocker.named(blocker));
    }

    private static UserKind kindOf(Scenario.User person) {
        return switch (person.kind()) {
            case MEMBER -> UserKind.MEMBER;
            case GUEST -> UserKind.GUEST;
            case SHARED -> UserKind.SHARED;
            case ROOM -> UserKind.ROOM;
        };
    }
}
