package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What is left of a service's heap when its garbage has been collected. */
final class LiveHeap {

    private static final double MEGABYTE = 1024.0 * 1024;

    private final HttpRequest metrics;
    private final Path pidFile;

    LiveHeap(URI service, Path pidFile) {
        this.metrics = HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .timeout(Duration.ofSeconds(10))
                .build();
        this.pidFile = pidFile;
    }

    double megabytes() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            collect();
            return MemoryWatch.heapOf(
                            http.send(metrics, BodyHandlers.ofString()).body())
                    / MEGABYTE;
        } catch (IOException e) {
            throw new Refusal("The service does not say what its heap holds: %s.".formatted(e.getMessage()), e);
        }
    }

    private void collect() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collection = new ProcessBuilder(jcmd, Files.readString(pidFile).strip(), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (collection.waitFor() != 0) {
            throw new IOException("jcmd could not have the garbage collected");
        }
    }
}
