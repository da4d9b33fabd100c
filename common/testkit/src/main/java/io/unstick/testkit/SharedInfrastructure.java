package io.unstick.testkit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One Kafka and one PostgreSQL for all tests of a JVM, started by the first test that asks and stopped with the JVM.
 * Tests stay apart by their own database each and by their own tenants on the shared topics. The system property
 * {@code unstick.infra} chooses how they run: {@code inprocess}, or {@code auto} (the default, today the same).
 */
public final class SharedInfrastructure {

    private SharedInfrastructure() {}

    /** The broker, started if need be. */
    public static LocalKafka kafka() {
        return Running.KAFKA;
    }

    /** The database server, started if need be; not durable, it loses data only with the machine. */
    public static LocalPostgres postgres() {
        return Running.POSTGRES;
    }

    /**
     * Creates the database if need be, and says how a Spring application reaches it and Kafka. For a
     * {@code @DynamicPropertySource} method: {@code springProperties("scan_it").forEach((key, value) -> registry.add(key,
     * () -> value))}.
     */
    public static Map<String, String> springProperties(String database) {
        postgres().createDatabase(database);
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", postgres().jdbcUrl(database));
        properties.put("spring.datasource.username", LocalPostgres.USER);
        properties.put("spring.datasource.password", "");
        properties.put("spring.kafka.bootstrap-servers", kafka().bootstrapServers());
        // Spring's logging starts from scratch and would let the broker in this JVM speak at INFO.
        QuietLogs.LEVELS.forEach((logger, level) -> properties.put("logging.level." + logger, level));
        return properties;
    }

    /** Creates the topics on the shared broker, those that do not exist yet. */
    public static void createTopics(Collection<String> names, int partitions) {
        kafka().createTopics(names, partitions);
    }

    private static final class Running {

        static final LocalPostgres POSTGRES;
        static final LocalKafka KAFKA;

        static {
            var mode = System.getProperty("unstick.infra", "auto");
            if (!mode.equals("auto") && !mode.equals("inprocess")) {
                throw new IllegalArgumentException("unstick.infra is auto or inprocess, not " + mode);
            }
            POSTGRES = LocalPostgres.onFreePort(LocalPostgres.Durability.FAST);
            KAFKA = LocalKafka.onFreePort();
            Runtime.getRuntime().addShutdownHook(new Thread(Running::stop, "stop-shared-infrastructure"));
        }

        private static void stop() {
            KAFKA.close();
            POSTGRES.close();
        }
    }
}
