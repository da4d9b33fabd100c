package io.unstick.testkit;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this process, on loopback. Topics are not created by accident. One broker takes a data folder
 * at a time; after a kill -9 the next start on the same folder recovers by itself.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalKafka.class);
    private static final int ATTEMPTS_TO_FIND_PORTS = 3;

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(DataFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Starts on a free port with a temporary folder, which {@link #close()} removes. */
    public static LocalKafka onFreePort() {
        var folder = DataFolder.temporary("unstick-kafka");
        for (var attempt = 1; ; attempt++) {
            try {
                return start(FreePort.find(), folder);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS_TO_FIND_PORTS) {
                    folder.close();
                    throw e;
                }
            }
        }
    }

    /**
     * Starts on this port and keeps its data in this folder across restarts.
     *
     * @throws IllegalStateException in one plain sentence when the port or the folder is in use
     */
    public static LocalKafka at(int port, Path data) {
        FreePort.requireFree(port, "Kafka");
        var folder = DataFolder.kept(data);
        try {
            return start(port, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static LocalKafka start(int port, DataFolder folder) {
        QuietLogs.quieten();
        var logs = folder.resolve("log");
        formatOnce(logs);
        // Nobody but the broker itself talks to the controller, so its port may differ from start to start.
        var settings = BrokerSettings.of(port, FreePort.find(), logs);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        LOG.atDebug()
                .addKeyValue("port", port)
                .addKeyValue("folder", folder.path())
                .log("Kafka started");
        return new LocalKafka(folder, server, port);
    }

    private static void formatOnce(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE_ID)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) { // the formatter declares Exception
            throw new IllegalStateException("Kafka's folder " + logs + " cannot be prepared", e);
        }
    }

    /** Host and port, as clients want it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The port of the client listener. */
    public int port() {
        return port;
    }

    /** Creates the topics that do not exist yet; those that do keep their partitions. */
    public void createTopics(Collection<String> names, int partitions) {
        try (var admin = admin()) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, partitions, (short) 1))
                    .collect(Collectors.toSet());
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("topics " + names + " cannot be created", e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    /** The names of all topics but Kafka's own. */
    public Set<String> topics() {
        try (var admin = admin()) {
            return Set.copyOf(admin.listTopics().names().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics cannot be listed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listing topics", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** Stops the broker and waits until it is gone; takes a second or two. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
