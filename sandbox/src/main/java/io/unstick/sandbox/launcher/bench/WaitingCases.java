package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What thousands of cases cost that only wait: the heap of the one replica they belong to, after its garbage was
 * collected, before and after some traffic.
 */
final class WaitingCases {

    private static final int TENANTS = 10;
    private static final int PER_SECOND = 5;
    private static final double MOST_MEGABYTES = 512;
    private static final double MOST_GROWTH = 10;
    private static final double MILLION = 1e6;

    private final BenchStack stack;
    private final CaseRows rows;
    private final FirstWrites writes;
    private final Size size;

    /** How many cases wait, and for how long others come meanwhile. */
    record Size(int cases, Duration traffic) {}

    WaitingCases(BenchStack stack, CaseRows rows, FirstWrites writes, Size size) {
        this.stack = stack;
        this.rows = rows;
        this.writes = writes;
        this.size = size;
    }

    List<Figure> measure() throws InterruptedException {
        stack.say("filling in %,d waiting cases ...".formatted(size.cases));
        rows.copyToWait(size.cases);
        var heap = stack.liveHeap(Member.REMEDIATION);
        var first = heap.megabytes();
        tellFirstPage();
        var each = Math.toIntExact(PER_SECOND * size.traffic.toSeconds() / TENANTS);
        var fleet = stack.cloud().make(Wish.stuck("Traffic", TENANTS, Math.max(1, each), List.of("forward-sync-gap")));
        writes.of(fleet, PER_SECOND);
        tellFirstPage();
        var second = heap.megabytes();
        stack.say("  live heap: %.1f MB, after the traffic %.1f MB".formatted(first, second));
        return List.of(
                Figure.of(
                        "waitingCases", "cases that wait in one replica", rows.waiting(), new Goal.AtLeast(size.cases)),
                Figure.of(
                        "heapMb",
                        "its live heap beside them (MB)",
                        Math.max(first, second),
                        new Goal.AtMost(MOST_MEGABYTES)),
                Figure.of(
                        "heapGrowthMb",
                        "its growth over %d s of traffic (MB)".formatted(size.traffic.toSeconds()),
                        second - first,
                        new Goal.AtMost(MOST_GROWTH)));
    }

    private void tellFirstPage() throws InterruptedException {
        var begun = System.nanoTime();
        try {
            var page = stack.operator().get("/api/v1/cases").path("items");
            stack.say("  the first page lists %d cases in %.0f ms"
                    .formatted(page.size(), (System.nanoTime() - begun) / MILLION));
        } catch (IOException e) {
            throw new Refusal("The cases cannot be listed: %s.".formatted(e.getMessage()), e);
        }
    }
}
