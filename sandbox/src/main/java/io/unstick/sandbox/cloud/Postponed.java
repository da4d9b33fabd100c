package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Requests that Microsoft took in and works off later. Guarded by the tenant's monitor. */
final class Postponed {

    private record Work(Instant at, Runnable task) {}

    private final List<Work> queue = new ArrayList<>();

    void add(Instant at, Runnable task) {
        queue.add(new Work(at, task));
    }

    void runUntil(Instant now) {
        List<Work> due = queue.stream().filter(work -> !now.isBefore(work.at())).toList();
        queue.removeAll(due);
        due.forEach(work -> work.task().run());
    }
}
