package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * How much later the first write comes to 49 tenants while the fiftieth hangs, which gets new cases all the same. Each time
 * with a hanging tenant follows one without; all times of a kind count together.
 */
final class WriteNeighbours {

    private static final int TENANTS = 50;
    private static final int PER_SECOND = 25;
    private static final int ROUNDS = 3;
    private static final double ALMOST_ALL = 0.99;
    private static final double MOST_GROWTH = 1.10;

    /** Whoever hung is answered, or is left alone by its circuit breaker: nobody hangs any more. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final BenchStack stack;
    private final FirstWrites writes;

    WriteNeighbours(BenchStack stack, FirstWrites writes) {
        this.stack = stack;
        this.writes = writes;
    }

    List<Figure> measure(Duration window) throws InterruptedException {
        var alone = new ArrayList<Long>();
        var beside = new ArrayList<Long>();
        for (var round = 1; round <= ROUNDS; round++) {
            alone.addAll(delays(fleet("Alone " + round, window), false));
            beside.addAll(delays(fleet("Beside " + round, window), true));
        }
        tell("none hangs", alone);
        tell("one hangs", beside);
        return List.of(Figure.of(
                "neighbourP99Ratio",
                "p99 from event to first write of the others while 1 of %d tenants hangs, to none".formatted(TENANTS),
                (double) Percentile.of(ALMOST_ALL, beside) / Percentile.of(ALMOST_ALL, alone),
                new Goal.AtMost(MOST_GROWTH)));
    }

    private Fleet fleet(String name, Duration window) throws InterruptedException {
        var each = Math.max(1, Math.toIntExact(PER_SECOND * window.toSeconds() / ROUNDS / TENANTS));
        return stack.cloud().make(Wish.stuck(name, TENANTS, each, List.of("forward-sync-gap")));
    }

    /** Of the tenants that never hang. */
    private Collection<Long> delays(Fleet fleet, boolean hang) throws InterruptedException {
        var hanging = Set.of(fleet.tenants().getFirst());
        if (hang) {
            stack.cloud().hold(hanging);
        }
        var delays = writes.of(fleet, PER_SECOND, hanging);
        if (hang) {
            stack.cloud().hold(List.of());
            stack.pause(RECOVERY);
        }
        return delays.values().stream().flatMap(List::stream).toList();
    }

    private void tell(String when, Collection<Long> delays) {
        stack.say("  %s: %,d first writes, median %d ms, p99 %d ms"
                .formatted(when, delays.size(), Percentile.of(0.5, delays), Percentile.of(ALMOST_ALL, delays)));
    }
}
