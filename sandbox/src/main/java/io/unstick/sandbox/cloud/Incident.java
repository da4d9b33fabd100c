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
