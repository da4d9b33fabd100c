package io.unstick.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Readiness: whether Kafka answers within two seconds. Asked at most every five seconds, however often probes come. */
final class KafkaHealthIndicator implements HealthIndicator, DisposableBean {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_HOLDS = Duration.ofSeconds(5);

    private record Answer(Health health, Instant at) {}

    private final Map<String, Object> connection;
    private final InstantSource time;
    private @Nullable Admin admin;
    private @Nullable Answer last;

    /**
     * Connects when it is first asked.
     *
     * @param connection settings of an admin client
     */
    KafkaHealthIndicator(Map<String, Object> connection, InstantSource time) {
        this.connection = Map.copyOf(connection);
        this.time = time;
    }

    @Override
    public synchronized Health health() {
        Answer known = last;
        if (known == null || !time.instant().isBefore(known.at().plus(ANSWER_HOLDS))) {
            Health health = ask();
            known = new Answer(health, time.instant());
            last = known;
        }
        return known.health();
    }

    private Health ask() {
        try {
            int brokers = admin().describeCluster(
                            new DescribeClusterOptions().timeoutMs((int) ANSWERS_WITHIN.toMillis()))
                    .nodes()
                    .get(2 * ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.down(stopping).build();
        } catch (Exception noAnswer) {
            return Health.down(noAnswer).build();
        }
    }

    private Admin admin() {
        Admin connected = admin;
        if (connected == null) {
            connected = Admin.create(connection);
            admin = connected;
        }
        return connected;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
