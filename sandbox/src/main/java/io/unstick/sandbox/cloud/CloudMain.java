package io.unstick.sandbox.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The simulated cloud as its own process. Prints one line, {@code cloud http://127.0.0.1:PORT}, when it listens, and serves
 * until it is told to stop. Wrong arguments are answered by one sentence and exit code 2, a taken port by 1.
 */
public final class CloudMain {

    private CloudMain() {}

    /** See {@link CloudArguments} for the arguments. */
    public static void main(String[] arguments) throws InterruptedException, IOException {
        CloudArguments wanted;
        try {
            wanted = CloudArguments.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        SimulatedCloud cloud = start(wanted);
        Thread stop = new Thread(cloud::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        System.out.println("cloud " + cloud.baseUrl());
        new CountDownLatch(1).await();
    }

    private static SimulatedCloud start(CloudArguments wanted) throws IOException {
        Settings settings = Settings.at(InstantSource.system())
                .withPort(wanted.port())
                .withTimeScale(wanted.timeScale())
                .withSeed(wanted.seed())
                .withLatency(Duration.ofMillis(wanted.latencyMillis()));
        try {
            SimulatedCloud cloud = SimulatedCloud.start(settings);
            wanted.scenarios().forEach(cloud::load);
            if (wanted.stateFile() != null) {
                describe(cloud, wanted.stateFile());
            }
            return cloud;
        } catch (UncheckedIOException taken) {
            System.err.println(taken.getMessage());
            System.exit(1);
            throw taken;
        }
    }

    private static void describe(SimulatedCloud cloud, Path file) throws IOException {
        ObjectNode state = Json.object().put("baseUrl", cloud.baseUrl());
        ArrayNode tenants = state.putArray("tenants");
        cloud.tenants().forEach(tenant -> tenants.add(ControlJson.tenant(tenant)));
        Files.writeString(file, Json.text(state));
    }
}
