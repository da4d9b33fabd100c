package io.unstick.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

/** What is counted about events, per topic. */
final class EventCounters {
    /** Records put aside: in the dead-letter topic, or skipped in the tenant registry. Alert above zero. */
    static final String REJECTED = "unstick.events.rejected";

    /** Records of a type this version does not know. Normal during an upgrade; alert when it lasts for a day. */
    static final String IGNORED = "unstick.events.ignored";

    private static final String TOPIC = "topic";

    private final MeterRegistry meters;

    EventCounters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Counts into the void. */
    static EventCounters none() {
        return new EventCounters(new CompositeMeterRegistry());
    }

    void rejected(String topic) {
        meters.counter(REJECTED, TOPIC, topic).increment();
    }

    void ignored(String topic) {
        meters.counter(IGNORED, TOPIC, topic).increment();
    }
}
