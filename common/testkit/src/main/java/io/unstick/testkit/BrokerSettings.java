package io.unstick.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A broker that is also its own controller, sized for one machine. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final List<String> SINGLE_COPY = List.of(
            "offsets.topic.replication.factor",
            "transaction.state.log.replication.factor",
            "transaction.state.log.min.isr",
            "share.coordinator.state.topic.replication.factor",
            "share.coordinator.state.topic.min.isr");

    private static final List<String> FEW_PARTITIONS = List.of(
            "offsets.topic.num.partitions",
            "transaction.state.log.num.partitions",
            "share.coordinator.state.topic.num.partitions");

    private static final List<String> FEW_THREADS =
            List.of("num.network.threads", "num.io.threads", "background.threads");

    private BrokerSettings() {}

    static Properties of(int port, int controllerPort, Path logs) {
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE_ID));
        settings.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,%s://127.0.0.1:%d".formatted(port, CONTROLLER_LISTENER, controllerPort));
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        settings.setProperty("log.dirs", logs.toString());
        // A misspelt topic must fail, as it does in production.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After a kill -9 the broker may register anew only when its former life has timed out; nine seconds by
        // default.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("log.cleaner.threads", "1");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("group.coordinator.threads", "1");
        settings.setProperty("share.coordinator.threads", "1");
        SINGLE_COPY.forEach(key -> settings.setProperty(key, "1"));
        FEW_PARTITIONS.forEach(key -> settings.setProperty(key, "3"));
        FEW_THREADS.forEach(key -> settings.setProperty(key, "2"));
        return settings;
    }
}
