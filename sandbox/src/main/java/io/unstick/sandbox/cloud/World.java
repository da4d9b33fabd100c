package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All tenants, and what is common to them. */
final class World {

    private final Settings settings;
    private final SimulatedTime time;
    private final Faults faults = new Faults();
    private final EffectLog effects = new EffectLog();
    private final RequestCounters requests = new RequestCounters();
    private final Arrivals arrivals;
    private final Grants grants = new Grants();
    private final Map<UUID, SimulatedTenant> tenants = new LinkedHashMap<>();
    private long numbers;

    World(Settings settings) {
        this.settings = settings;
        this.time = new SimulatedTime(settings.time(), settings.timeScale());
        this.arrivals = new Arrivals(settings.latency());
    }

    synchronized SimulatedTenant tenant(String name, String domain, long seed) {
        UUID id = SeededIds.idOf(seed, name);
        return tenants.computeIfAbsent(
                id, key -> new SimulatedTenant(key, name, domain, time, settings.delays(), effects));
    }

    synchronized Optional<SimulatedTenant> find(String id) {
        return SeededIds.read(id).map(tenants::get);
    }

    synchronized List<SimulatedTenant> tenants() {
        return new ArrayList<>(tenants.values());
    }

    /** The tenant other than this one that has an object with this id. */
    Optional<SimulatedTenant> ownerElsewhere(String objectId, SimulatedTenant here) {
        return tenants().stream()
                .filter(tenant -> tenant != here)
                .filter(tenant -> tenant.directory().everOwned(objectId))
                .findFirst();
    }

    /** A fresh id that is the same in every run that asks in the same order. */
    synchronized UUID nextId() {
        return SeededIds.idOf(settings.seed(), "next", ++numbers);
    }

    synchronized void reset() {
        close();
        tenants.clear();
        faults.clear();
        effects.forget();
        requests.forget();
        arrivals.forget();
        grants.revokeAll();
    }

    /** Shuts what the tenants opened beside this cloud. */
    synchronized void close() {
        tenants.values().forEach(tenant -> tenant.premises().close());
    }

    Settings settings() {
        return settings;
    }

    SimulatedTime time() {
        return time;
    }

    Faults faults() {
        return faults;
    }

    EffectLog effects() {
        return effects;
    }

    RequestCounters requests() {
        return requests;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    Grants grants() {
        return grants;
    }
}
