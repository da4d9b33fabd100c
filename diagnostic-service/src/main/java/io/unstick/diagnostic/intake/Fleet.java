package io.unstick.diagnostic.intake;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.messaging.TenantRegistry;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What a diagnosis must know about the tenant itself. */
@Component
final class Fleet {
    private final TenantRegistry registry;
    private final TimeScale scale;

    Fleet(TenantRegistry registry, TimeScale scale) {
        this.registry = registry;
        this.scale = scale;
    }

    /** Whether the tenant's mailboxes are diagnosed, and how. */
    sealed interface Standing {
        /** It left the fleet: nothing is read there any more. */
        record Retired() implements Standing {}

        /**
         * Its mailboxes are diagnosed.
         *
         * @param grace how long after the licence a missing mailbox is normal, as time really passes (scaled)
         */
        record Watched(Duration grace) implements Standing {}
    }

    /**
     * As of the last record of the tenant; a tenant nobody recorded is judged by the built-in policy.
     *
     * @throws RegistryBehind while the registry has not been read to its end: a retired tenant would not be recognised
     */
    Standing standingOf(TenantId tenant) {
        if (!registry.caughtUp()) {
            throw new RegistryBehind();
        }
        return registry.find(tenant).map(this::standing).orElseGet(() -> watched(TenantPolicy.builtIn()));
    }

    private Standing standing(TenantRecorded tenant) {
        return tenant.retired()
                ? new Standing.Retired()
                : watched(tenant.tenant().policy());
    }

    private Standing watched(TenantPolicy policy) {
        return new Standing.Watched(scale.of(policy.grace()));
    }
}
