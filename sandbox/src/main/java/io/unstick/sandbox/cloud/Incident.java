package io.unstick.sandbox.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service issue of Exchange Online as one tenant sees it. */
record Incident(
        String id,
        String featureGroup,
        String feature,
        Instant startedAt,
        @Nullable Instant resolvedAt) {

    static final String PROVISIONING = "Management and Provisioning";

    static Incident opened(String id, String featureGroup, Instant at) {
        String feature = featureGroup.equals(PROVISIONING)
                ? "Tenant Administration (Provisioning, Remote PowerShell)"
                : featureGroup;
        return new Incident(id, featureGroup, feature, at, null);
    }

    boolean active() {
        return resolvedAt == null;
    }

    boolean stopsProvisioning() {
        return active() && featureGroup.equals(PROVISIONING);
    }

    Incident resolved(Instant at) {
        return active() ? new Incident(id, featureGroup, feature, startedAt, at) : this;
    }
}
