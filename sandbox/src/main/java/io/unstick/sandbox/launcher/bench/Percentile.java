package io.unstick.sandbox.launcher.bench;

import java.util.Collection;

/** The nearest-rank percentile: always a value that was really measured. */
final class Percentile {

    private Percentile() {}

    /**
     * Such as {@code of(0.99, delays)}.
     *
     * @throws IllegalArgumentException when nothing was measured
     */
    static long of(double share, Collection<Long> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("there is no percentile of nothing");
        }
        var sorted = values.stream().sorted().toList();
        var rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.clamp(rank, 1, sorted.size()) - 1);
    }
}
