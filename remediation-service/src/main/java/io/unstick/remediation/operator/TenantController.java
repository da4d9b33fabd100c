package io.unstick.remediation.operator;

import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.access.Caller;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The fleet, and how well each tenant can be seen. */
@RestController
@RequestMapping("/api/v1/tenants")
class TenantController {
    private final TenantRegistry registry;

    TenantController(TenantRegistry registry) {
        this.registry = registry;
    }

    /**
     * A tenant as the API shows it.
     *
     * @param policy the policy's name
     * @param retired it left the fleet; what happened there stays readable
     */
    record TenantView(
            String id,
            String name,
            TenantHealth health,
            @Nullable String healthReason,
            @Nullable Instant lastScanAt,
            String policy,
            boolean dryRun,
            boolean retired) {
        static TenantView of(TenantRecorded recorded) {
            return new TenantView(
                    recorded.tenantId().toString(),
                    recorded.tenant().name(),
                    recorded.health(),
                    recorded.healthReason(),
                    recorded.lastScanAt(),
                    recorded.tenant().policyName(),
                    recorded.tenant().policy().dryRun(),
                    recorded.retired());
        }
    }

    @GetMapping
    Page<TenantView> list(Caller caller) {
        return Page.whole(registry.all().stream()
                .filter(recorded -> caller.maySee(recorded.tenantId()))
                .sorted(Comparator.comparing(
                                (TenantRecorded recorded) -> recorded.tenant().name())
                        .thenComparing(TenantRecorded::tenantId))
                .map(TenantView::of)
                .toList());
    }
}
