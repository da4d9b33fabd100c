package io.unstick.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process of its own with both servers, made to be killed. */
final class ServersMain {

    private ServersMain() {}

    /** Arguments: Kafka's port, PostgreSQL's port, data folder. */
    public static void main(String[] args) throws InterruptedException {
        var data = Path.of(args[2]);
        try (var kafka = LocalKafka.at(Integer.parseInt(args[0]), data.resolve("kafka"));
                var postgres = LocalPostgres.at(Integer.parseInt(args[1]), data.resolve("postgres"))) {
            kafka.createTopics(List.of("letters"), 1);
            System.out.println("ready " + kafka.port() + " " + postgres.port());
            new CountDownLatch(1).await();
        }
    }
}
