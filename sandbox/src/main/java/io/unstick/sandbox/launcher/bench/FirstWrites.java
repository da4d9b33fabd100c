package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.findings.Cause;
import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * How long it takes from the event that somebody is stuck (its timestamp on the topic) to the first write request for that
 * person (its arrival by the cloud's own log). The diagnosis follows right behind the event: an account that Exchange never
 * heard of, whose fix is gentle, needs nobody's consent, and is not waited for.
 */
final class FirstWrites {

    private static final Cause CAUSE = Cause.FORWARD_SYNC_GAP;
    private static final long NANOS = 1_000_000_000;

    private final BenchStack stack;
    private final CaseAnnouncer announcer;

    FirstWrites(BenchStack stack, CaseAnnouncer announcer) {
        this.stack = stack;
        this.announcer = announcer;
    }

    /** Announces everybody of the fleet at this pace, and waits for everybody's write; the delays in milliseconds by tenant. */
    Map<BenchTenant, List<Long>> of(Fleet fleet, int perSecond) throws InterruptedException {
        return of(fleet, perSecond, Set.of());
    }

    /** The same, but nobody waits for the writes to these tenants. */
    Map<BenchTenant, List<Long>> of(Fleet fleet, int perSecond, Set<BenchTenant> hanging) throws InterruptedException {
        announcer.register(fleet);
        stack.pause(Duration.ofSeconds(1));
        var announced = announce(fleet, perSecond);
        var awaited = fleet.tenants().stream()
                .filter(tenant -> !hanging.contains(tenant))
                .flatMap(tenant -> tenant.stuck().stream())
                .map(BenchTenant.StuckPerson::id)
                .collect(Collectors.toSet());
        stack.await(
                "everybody's first write has arrived",
                () -> stack.cloud().writes(fleet.tenants()) >= awaited.size()
                        && stack.cloud().firstWrites().keySet().containsAll(awaited));
        return delays(fleet, hanging, announced, stack.cloud().firstWrites());
    }

    private Map<String, Long> announce(Fleet fleet, int perSecond) throws InterruptedException {
        var sent = new LinkedHashMap<String, Future<RecordMetadata>>();
        var begun = System.nanoTime();
        for (var at = 0; at < fleet.tenants().getFirst().stuck().size(); at++) {
            for (var tenant : fleet.tenants()) {
                var person = tenant.stuck().get(at);
                sleepUntil(begun + sent.size() * NANOS / perSecond);
                sent.put(
                        person.id(),
                        announcer.stuckBecauseOf(CAUSE, StuckEvents.about(tenant, person, fleet.licensedAt())));
            }
        }
        var announced = new HashMap<String, Long>();
        for (var one : sent.entrySet()) {
            announced.put(one.getKey(), CaseAnnouncer.done(one.getValue()));
        }
        return announced;
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        var left = moment - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static Map<BenchTenant, List<Long>> delays(
            Fleet fleet, Set<BenchTenant> hanging, Map<String, Long> announced, Map<String, Long> written) {
        var delays = new LinkedHashMap<BenchTenant, List<Long>>();
        for (var tenant : fleet.tenants()) {
            if (!hanging.contains(tenant)) {
                var ofTenant = new ArrayList<Long>();
                tenant.stuck()
                        .forEach(person -> ofTenant.add(
                                written.getOrDefault(person.id(), 0L) - announced.getOrDefault(person.id(), 0L)));
                delays.put(tenant, ofTenant);
            }
        }
        return delays;
    }
}
