package io.unstick.sandbox.launcher.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/**
 * Stands in for every member of a stack: gets ready the way each of them does, and behaves badly where a file named
 * after the bad behaviour lies beside its jar.
 */
public final class StandInMain {

    private StandInMain() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var target =
                Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
        misbehave(target == null ? Path.of("") : target);
        var words = Arrays.asList(arguments);
        if (words.contains("infra")) {
            Files.createFile(Path.of(words.get(words.indexOf("--data") + 1), "run", "infra.ready"));
        } else if (words.contains("cloud")) {
            answerOn(Integer.parseInt(words.get(words.indexOf("--port") + 1)));
        } else {
            answerOn(words.stream()
                    .filter(word -> word.startsWith("--server.port="))
                    .map(word -> Integer.valueOf(word.substring(word.indexOf('=') + 1)))
                    .findFirst()
                    .orElseThrow());
        }
        Thread.currentThread().join();
    }

    private static void misbehave(Path target) {
        if (Files.exists(target.resolve("refuse-settings"))) {
            System.err.println("unstick.yaml:3: unstick.detector.colour is not a setting.");
            System.exit(2);
        }
        if (Files.exists(target.resolve("crash"))) {
            System.exit(134);
        }
        if (Files.exists(target.resolve("ignore-signals"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(StandInMain::stayForEver));
        }
    }

    private static void stayForEver() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answerOn(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Set.of("/actuator/health/readiness", "/_sandbox/health")
                .forEach(path -> server.createContext(path, exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                }));
        server.start();
    }
}
