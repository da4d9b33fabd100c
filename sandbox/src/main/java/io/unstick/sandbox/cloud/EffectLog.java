package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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

    /** A use of one of the customer's own servers. */
    synchronized void trace(UUID tenant, Instant at, Trace trace) {
        Effect.Surface surface =
                switch (trace.server()) {
                    case DIRECTORY -> Effect.Surface.DIRECTORY;
                    case SYNC_SERVER -> Effect.Surface.SYNC_SERVER;
                };
        Effect.Kind kind =
                switch (trace.weight()) {
                    case LOOK -> Effect.Kind.LOOK;
                    case WRITE -> Effect.Kind.WRITE;
                    case ATTACK -> Effect.Kind.ATTACK;
                };
        boolean started = trace.server() == Trace.Server.SYNC_SERVER && trace.status() == 0;
        entries.add(new Effect(
                entries.size() + 1L,
                at,
                kind,
                tenant,
                surface,
                trace.operation(),
                trace.target(),
                null,
                kind == Effect.Kind.WRITE && (started || !trace.before().equals(trace.after())),
                picture(trace.by(), trace.before()),
                picture(trace.by(), trace.after()),
                trace.status()));
    }

    private static ObjectNode picture(String by, Map<String, List<String>> attributes) {
        ObjectNode picture = Json.object().put("by", by);
        ObjectNode values = picture.putObject("attributes");
        attributes.forEach((name, list) -> values.set(name, Json.strings(list)));
        return picture;
    }

    synchronized void forget() {
        entries.clear();
    }
}
