package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.launcher.bench.BenchCloud.Fleet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets the bare loop work in a process of its own, and measures its pace once it is warm. */
final class BareLoopRun {

    /** Of all records, how many pass before the clock starts. */
    private static final double WARM_UP = 0.25;

    private static final double MILLIS = 1000;

    private final BenchStack stack;
    private final int events;

    BareLoopRun(BenchStack stack, int events) {
        this.stack = stack;
        this.events = events;
    }

    /** Records per second. */
    double perSecond(Fleet fleet, StuckAnnouncer announcer) throws InterruptedException {
        stack.say("the bare loop works on %,d records ...".formatted(events));
        announcer.announce(fleet, events);
        var passedAt = Collections.synchronizedList(new ArrayList<Long>());
        try (var loop = Comparison.start(stack, "bare-loop", "--kafka", stack.bootstrapServers());
                var _ = new TopicTail(stack.bootstrapServers(), Topics.MAILBOX_FINDINGS.name(), message -> {
                    if (message.headers().lastHeader(BareLoop.MARK) != null) {
                        passedAt.add(message.timestamp());
                    }
                })) {
            stack.await("the bare loop passed all records", () -> {
                loop.requireLife();
                return passedAt.size() >= events;
            });
        }
        return pace(List.copyOf(passedAt));
    }

    private double pace(List<Long> passedAt) {
        var warm = passedAt.stream()
                .sorted()
                .skip((long) (WARM_UP * passedAt.size()))
                .toList();
        var pace = (warm.size() - 1) * MILLIS / (warm.getLast() - warm.getFirst());
        stack.say("  bare loop: %,.0f records per second".formatted(pace));
        return pace;
    }
}
