package io.unstick.detector.sweep;

import io.unstick.contracts.event.IncidentHint;
import io.unstick.contracts.event.IncidentHint.Scope;
import io.unstick.detector.store.RecentAnnouncements;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When stuck mailboxes are so many that they may have one cause in common.
 *
 * @param mailboxes more than so many of one tenant within the window
 * @param tenants more than so many tenants within the window
 * @param window unscaled
 */
public record Crowding(int mailboxes, int tenants, Duration window) {
    /**
     * The hint for mailboxes about to be announced.
     *
     * @param before what was announced since then
     * @param now how many of this tenant are announced together now, at least one
     */
    Optional<IncidentHint> hint(RecentAnnouncements.Count before, int now, Instant since) {
        int inTenant = before.inTenant() + now;
        int concerned = before.otherTenants() + 1;
        if (concerned > tenants) {
            return Optional.of(new IncidentHint(Scope.FLEET, inTenant, concerned, since));
        }
        return inTenant > mailboxes
                ? Optional.of(new IncidentHint(Scope.TENANT, inTenant, concerned, since))
                : Optional.empty();
    }
}
