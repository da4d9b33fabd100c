package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** From event to first write request while so many people get stuck per second, in 50 tenants. */
final class WritePace {

    private static final int TENANTS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private final BenchStack stack;
    private final FirstWrites writes;
    private final int perSecond;

    WritePace(BenchStack stack, FirstWrites writes, int perSecond) {
        this.stack = stack;
        this.writes = writes;
        this.perSecond = perSecond;
    }

    List<Figure> measure(Duration window) throws InterruptedException {
        delays("Warm", WARM_UP);
        var delays = delays("Pace", window);
        stack.say("  %,d first writes at %d new cases per second".formatted(delays.size(), perSecond));
        return List.of(
                told("eventToFirstWriteP50Ms", "from event to first write request, median (ms)", HALF, delays),
                told("eventToFirstWriteP99Ms", "the same, p99 (ms)", ALMOST_ALL, delays));
    }

    private Collection<Long> delays(String name, Duration window) throws InterruptedException {
        var each = Math.max(1, Math.toIntExact(perSecond * window.toSeconds() / TENANTS));
        var fleet = stack.cloud().make(Wish.stuck(name, TENANTS, each, List.of("forward-sync-gap")));
        return writes.of(fleet, perSecond).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Figure told(String key, String text, double share, Collection<Long> delays) {
        return Figure.of(key, text, (double) Percentile.of(share, delays), new Goal.Nothing());
    }
}
