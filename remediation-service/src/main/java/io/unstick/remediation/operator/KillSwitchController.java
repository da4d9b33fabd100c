package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.KillSwitch.Position;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stops every new write, everywhere or in one tenant. */
@RestController
@RequestMapping("/api/v1/kill-switch")
class KillSwitchController {
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

    @GetMapping
    Page<Position> positions(@AuthenticationPrincipal Caller caller) {
        return visible(caller);
    }

    @PutMapping
    Page<Position> turn(@RequestBody SwitchRequest request, @AuthenticationPrincipal Caller caller) {
        if (request.on() == null || request.reason() == null || request.reason().isBlank()) {
            throw ApiProblem.unprocessable("incomplete", "\"on\" and \"reason\" are both needed.");
        }
        TenantId tenant = tenant(request.tenant(), caller);
        killSwitch.turn(
                new Position(tenant, request.on(), request.reason().strip(), caller.getUsername(), time.instant()));
        return visible(caller);
    }

    private Page<Position> visible(Caller caller) {
        List<Position> positions = killSwitch.positions().stream()
                .filter(position -> position.tenant() == null || caller.maySee(position.tenant()))
                .toList();
        return Page.whole(positions);
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
