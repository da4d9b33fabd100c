package io.unstick.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Keeps the servers' own logs at warnings; unconfigured, a starting broker writes more than a thousand lines. Levels
 * that somebody has set are left alone.
 */
final class QuietLogs {

    /** Loggers of Kafka's broker and clients and of the embedded PostgreSQL, and the level from which on they matter. */
    static final Map<String, String> LEVELS = Map.of(
            "kafka", "WARN",
            "org.apache.kafka", "WARN",
            // It calls every partition of a topic that is just being created an error.
            "state.change.logger", "OFF",
            "io.zonky.test", "WARN",
            "org.postgresql", "WARN",
            // These two warn of what every start and every stop of a single broker does.
            "org.apache.kafka.controller.QuorumController", "ERROR",
            "org.apache.kafka.clients.NetworkClient", "ERROR");

    private static final boolean LOGBACK_PRESENT = isLogbackPresent();

    private QuietLogs() {}

    static void quieten() {
        if (LOGBACK_PRESENT) {
            Logback.quieten();
        }
    }

    private static boolean isLogbackPresent() {
        return LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.");
    }

    /** Apart, so that the outer class loads without Logback on the class path. */
    private static final class Logback {

        static void quieten() {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
                LEVELS.forEach((name, level) -> quieten(context.getLogger(name), level));
            }
        }

        private static void quieten(Logger logger, String level) {
            if (logger.getLevel() == null) {
                logger.setLevel(Level.toLevel(level));
            }
        }
    }
}
