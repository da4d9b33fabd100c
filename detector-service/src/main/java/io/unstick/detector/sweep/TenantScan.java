package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.detector.fleet.Eyesight;
import io.unstick.detector.fleet.TenantStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One scan of one tenant. Whatever cannot be read changes nothing but the tenant's health: could not look is neither stuck
 * nor ready. May be repeated at any point.
 */
final class TenantScan {
    private static final Logger LOG = LoggerFactory.getLogger(TenantScan.class);

    private final DeltaFollower deltas;
    private final Reconciler reconciler;
    private final Looks looks;
    private final ScanMemory memory;
    private final Rota rota;
    private final InstantSource time;
    private final ScanMeters meters;

    TenantScan(
            DeltaFollower deltas,
            Reconciler reconciler,
            Looks looks,
            ScanMemory memory,
            Rota rota,
            InstantSource time,
            ScanMeters meters) {
        this.deltas = deltas;
        this.reconciler = reconciler;
        this.looks = looks;
        this.memory = memory;
        this.rota = rota;
        this.time = time;
        this.meters = meters;
    }

    /** How far a scan came. */
    record Progress(Followed followed, Looks.Rest rest) {}

    /**
     * Scans.
     *
     * @return when to scan again; empty for a tenant that is not, or no longer, in the fleet
     */
    Optional<Instant> run(TenantId tenant) {
        return memory.standing(tenant).map(this::scan);
    }

    private Instant scan(TenantStanding standing) {
        Instant begin = time.instant();
        var graph = new Obstructions();
        var exchange = new Obstructions();
        var progress = read(standing, graph, exchange);
        Eyesight eyesight = eyesight(standing.eyesight(), graph, exchange);
        Instant end = time.instant();
        boolean complete = eyesight.equals(Eyesight.CLEAR);
        var next = rota.next(standing, eyesight.health(), progress, end);
        memory.close(standing.tenant().id(), eyesight, complete ? begin : null, next.scanEvery(), end);
        report(standing, eyesight, Duration.between(begin, end));
        Instant notBefore = exchange.notBefore(graph.notBefore(end));
        return next.at().isAfter(notBefore) ? next.at() : notBefore;
    }

    private Progress read(TenantStanding standing, Obstructions graph, Obstructions exchange) {
        var tenant = standing.tenant();
        var followed = deltas.follow(tenant.id(), rota.rules().suspicion(tenant), graph);
        if (followed == Followed.UNREAD) {
            return new Progress(followed, Looks.Rest.NOTHING);
        }
        reconciler.ifDue(standing, graph);
        var rest = graph.hopeless()
                ? Looks.Rest.NOTHING
                : looks.atAllDue(standing, rota.rules().suspicion(tenant), graph, exchange);
        if (standing.eyesight().exchange() != null && !exchange.asked()) {
            looks.probeExchange(tenant.id(), exchange);
        }
        return new Progress(followed, rest);
    }

    private static Eyesight eyesight(Eyesight before, Obstructions graph, Obstructions exchange) {
        var afterGraph = before.afterDirectory(graph.worst().orElse(null));
        return exchange.asked() ? afterGraph.afterExchange(exchange.worst().orElse(null)) : afterGraph;
    }

    private void report(TenantStanding standing, Eyesight eyesight, Duration took) {
        TenantHealth health = eyesight.health();
        meters.scanned(health, took);
        var changed = health != standing.eyesight().health();
        (changed ? LOG.atInfo() : LOG.atDebug())
                .addKeyValue("tenant", standing.tenant().id())
                .addKeyValue("health", health)
                .addKeyValue("reason", eyesight.reason().orElse(""))
                .addKeyValue("took_ms", took.toMillis())
                .log(changed ? "Tenant is seen differently now" : "Scan finished");
    }
}
