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
    private final Looks looks;
    private final ScanMemory memory;
    private final ScanRules rules;
    private final InstantSource time;
    private final ScanMeters meters;

    TenantScan(
            DeltaFollower deltas,
            Looks looks,
            ScanMemory memory,
            ScanRules rules,
            InstantSource time,
            ScanMeters meters) {
        this.deltas = deltas;
        this.looks = looks;
        this.memory = memory;
        this.rules = rules;
        this.time = time;
        this.meters = meters;
    }

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
        read(standing, graph, exchange);
        Eyesight eyesight = eyesight(standing.eyesight(), graph, exchange);
        Instant end = time.instant();
        boolean complete = eyesight.equals(Eyesight.CLEAR);
        memory.close(standing.tenant().id(), eyesight, complete ? begin : null, end);
        report(standing, eyesight, Duration.between(begin, end));
        return nextScan(standing, eyesight.health(), exchange.notBefore(graph.notBefore(end)));
    }

    private void read(TenantStanding standing, Obstructions graph, Obstructions exchange) {
        var tenant = standing.tenant();
        var suspicion = rules.suspicion(tenant.policy());
        if (deltas.follow(tenant.id(), suspicion, graph)) {
            looks.atAllDue(tenant.id(), suspicion, graph, exchange);
            if (standing.eyesight().exchange() != null && !exchange.asked()) {
                looks.probeExchange(tenant.id(), exchange);
            }
        }
    }

    private static Eyesight eyesight(Eyesight before, Obstructions graph, Obstructions exchange) {
        var afterGraph = before.afterDirectory(graph.worst().orElse(null));
        return exchange.asked() ? afterGraph.afterExchange(exchange.worst().orElse(null)) : afterGraph;
    }

    private Instant nextScan(TenantStanding standing, TenantHealth health, Instant notBefore) {
        Instant usual =
                time.instant().plus(rules.untilNextScan(standing.tenant().policy(), health));
        return usual.isAfter(notBefore) ? usual : notBefore;
    }

    private void report(TenantStanding standing, Eyesight eyesight, Duration took) {
        meters.scanned(eyesight.health(), took);
        var changed = eyesight.health() != standing.eyesight().health();
        (changed ? LOG.atInfo() : LOG.atDebug())
                .addKeyValue("tenant", standing.tenant().id())
                .addKeyValue("health", eyesight.health())
                .addKeyValue("reason", eyesight.reason().orElse(""))
                .addKeyValue("took_ms", took.toMillis())
                .log(changed ? "Tenant is seen differently now" : "Scan finished");
    }
}
