package io.unstick.sandbox.launcher.torture;

import java.time.Duration;

/** A deed and its time. */
record Scheduled(Duration at, Deed deed) {

    static Scheduled at(double seconds, Deed deed) {
        return new Scheduled(Duration.ofMillis(Math.round(seconds * 1000)), deed);
    }

    @Override
    public String toString() {
        return "%02d:%02d.%03d %s".formatted(at.toMinutes(), at.toSecondsPart(), at.toMillisPart(), deed);
    }
}
