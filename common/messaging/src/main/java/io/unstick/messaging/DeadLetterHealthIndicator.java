package io.unstick.messaging;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Readiness: down while a record can be neither handled nor put aside. */
final class DeadLetterHealthIndicator extends AbstractHealthIndicator {
    private final DeadLetters deadLetters;

    DeadLetterHealthIndicator(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (deadLetters.failing()) {
            health.down().withDetail("reason", "a dead-letter topic does not take records; partitions stand still");
        } else {
            health.up();
        }
    }
}
