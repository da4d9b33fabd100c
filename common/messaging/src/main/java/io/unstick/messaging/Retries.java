package io.unstick.messaging;

import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** When a record that could not be handled is tried again, before it is put aside. */
final class Retries implements BiFunction<ConsumerRecord<?, ?>, Exception, @Nullable BackOff> {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final double LONGER_EACH_TIME = 2;
    private static final int RETRIES_WHEN_UNEXPECTED = 2;

    /** Between two attempts to put a record aside, so that an absent dead-letter topic does not spin the consumer. */
    private static final Duration WAIT_WHILE_NOTHING_CAN_BE_PUT_ASIDE = Duration.ofSeconds(2);

    private final DeadLetters deadLetters;

    Retries(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Override
    public BackOff apply(ConsumerRecord<?, ?> message, Exception thrown) {
        return switch (Failure.of(thrown)) {
            case INFRASTRUCTURE -> growing(Long.MAX_VALUE);
            case UNREADABLE -> deadLetters.failing() ? once() : none();
            case UNEXPECTED -> deadLetters.failing() ? once() : growing(RETRIES_WHEN_UNEXPECTED);
        };
    }

    private static BackOff growing(long retries) {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT.toMillis(), LONGER_EACH_TIME);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        backOff.setMaxAttempts(retries);
        return backOff;
    }

    private static BackOff once() {
        return new FixedBackOff(WAIT_WHILE_NOTHING_CAN_BE_PUT_ASIDE.toMillis(), 1);
    }

    private static BackOff none() {
        return new FixedBackOff(0, 0);
    }
}
