package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Microsoft's service issues as one tenant is shown them. Guarded by the tenant's monitor. */
final class HealthBoard {

    private final List<Incident> incidents = new ArrayList<>();

    List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    void open(Incident incident) {
        incidents.removeIf(other -> other.id().equals(incident.id()));
        incidents.add(incident);
    }

    void resolveAll(Instant at) {
        incidents.replaceAll(incident -> incident.resolved(at));
    }

    void resolve(String id, Instant at) {
        incidents.replaceAll(incident -> incident.id().equals(id) ? incident.resolved(at) : incident);
    }

    boolean stopsProvisioning() {
        return incidents.stream().anyMatch(Incident::stopsProvisioning);
    }
}
