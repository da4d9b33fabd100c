package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.KillSwitch.Position;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops every new write, everywhere or in one tenant. */
@RestController
@RequestMapping("/api/v1/kill-switch")
class KillSwitchController {
    private static final int TURNS_KEPT_IN_VIEW = 1000;
    private static final int TURNS_SHOWN = 100;

    private final KillSwitch killSwitch;
    private final TenantRegistry registry;
    private final InstantSource time;

    KillSwitchController(KillSwitch killSwitch, TenantRegistry registry, InstantSource time) {
        this.killSwitch = killSwitch;
        this.registry = registry;
        this.time = time;
    }

    /** As sent; a null tenant means everywhere. */
    record SwitchRequest(
            @Nullable Boolean on,
            @Nullable String tenant,
            @Nullable String reason) {}

    /**
     * Where the switches stand.
     *
     * @param history the latest turns, latest first
     */
    record Switches(List<Position> items, @Nullable String next, List<Position> history) {}

    @GetMapping
    Switches positions(Caller caller) {
        return visible(caller);
    }

    @PutMapping
    Switches turn(@RequestBody SwitchRequest request, Caller caller) {
        if (request.on() == null || Reason.isMissing(request.reason())) {
            throw ApiProblem.unprocessable("incomplete", "\"on\" and \"reason\" are both needed.");
        }
        TenantId tenant = tenant(request.tenant(), caller);
        killSwitch.turn(new Position(tenant, request.on(), Reason.of(request.reason()), caller.name(), time.instant()));
        return visible(caller);
    }

    private Switches visible(Caller caller) {
        List<Position> turns = killSwitch.turns(TURNS_KEPT_IN_VIEW).stream()
                .filter(position -> isVisible(position, caller))
                .limit(TURNS_SHOWN)
                .toList();
        List<Position> positions = killSwitch.positions().stream()
                .filter(position -> isVisible(position, caller))
                .toList();
        return new Switches(positions, null, turns);
    }

    private static boolean isVisible(Position position, Caller caller) {
        return position.tenant() == null || caller.maySee(position.tenant());
    }

    /** Stopping everybody is for those who see everybody; a mistyped tenant must not look like a stop. */
    private @Nullable TenantId tenant(@Nullable String text, Caller caller) {
        if (text == null) {
            if (!caller.seesAllTenants()) {
                throw ApiProblem.forbidden("You may stop your own tenants only; name one.");
            }
            return null;
        }
        try {
            TenantId tenant = TenantId.of(text);
            if (caller.maySee(tenant) && registry.find(tenant).isPresent()) {
                return tenant;
            }
        } catch (IllegalArgumentException noTenant) {
            throw ApiProblem.badRequest("\"tenant\" must be a UUID.");
        }
        throw ApiProblem.notFound("tenant");
    }
}
