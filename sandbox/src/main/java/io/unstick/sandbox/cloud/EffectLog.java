package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulated cloud's own record of who changed what: the oracle of all safety tests. Only ever appended to. */
public final class EffectLog {

    private final List<Effect> entries = new ArrayList<>();

    /** Everything so far, oldest first. */
    public synchronized List<Effect> all() {
        return List.copyOf(entries);
    }

    /** The write requests that reached this tenant, oldest first. */
    public List<Effect> writesTo(SimulatedTenant tenant) {
        return all().stream()
                .filter(effect -> effect.kind() == Effect.Kind.WRITE)
                .filter(effect -> effect.tenant().equals(tenant.id()))
                .toList();
    }

    /** Tokens that were used for a tenant they were not made for. */
    public List<Effect> crossTenant() {
        return all().stream()
                .filter(effect -> effect.kind() == Effect.Kind.CROSS_TENANT)
                .toList();
    }

    synchronized void write(Visit visit, Instant at, @Nullable Change change, int status) {
        entries.add(new Effect(
                entries.size() + 1L,
                at,
                Effect.Kind.WRITE,
                visit.tenant().id(),
                visit.surface(),
                visit.operation(),
                change == null ? null : change.target(),
                visit.request().header("client-request-id"),
                change != null && change.changed(),
                change == null ? null : change.before(),
                change == null ? null : change.after(),
                status));
    }

    synchronized void crossTenant(Visit visit, Instant at, int status) {
        entries.add(new Effect(
                entries.size() + 1L,
                at,
                Effect.Kind.CROSS_TENANT,
                visit.tenant().id(),
                visit.surface(),
                visit.operation(),
                null,
                visit.request().header("client-request-id"),
                false,
                null,
                null,
                status));
    }

    synchronized void forget() {
        entries.clear();
    }
}
