package io.unstick.sandbox.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The most memory a service took while it was watched, looked at every second: the used Java heap (garbage included) by
 * its own metrics, and the resident set by the operating system.
 */
final class MemoryWatch implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int MEGABYTE = 1024 * 1024;
    private static final int KILOBYTES = 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest metrics;
    private final String pid;
    private final AtomicLong heapBytes = new AtomicLong();
    private final AtomicLong residentKilobytes = new AtomicLong();
    private final Thread watcher;

    private MemoryWatch(URI service, String pid) {
        this.metrics = HttpRequest.newBuilder(service.resolve("/actuator/prometheus"))
                .timeout(Duration.ofSeconds(10))
                .build();
        this.pid = pid;
        this.watcher = Thread.ofVirtual().name("memory").unstarted(this::watch);
    }

    static MemoryWatch of(URI service, Path pidFile) {
        try {
            var watch = new MemoryWatch(service, Files.readString(pidFile).strip());
            watch.watcher.start();
            return watch;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + pidFile, e);
        }
    }

    double heapMegabytes() {
        return Math.rint((double) heapBytes.get() / MEGABYTE);
    }

    double residentMegabytes() {
        return Math.rint((double) residentKilobytes.get() / KILOBYTES);
    }

    private void watch() {
        try {
            while (true) {
                look();
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            }
        } catch (InterruptedException e) { // closed
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var text = http.send(metrics, BodyHandlers.ofString()).body();
            heapBytes.accumulateAndGet(heapOf(text), Math::max);
            residentKilobytes.accumulateAndGet(resident(), Math::max);
        } catch (IOException e) {
            // A busy service may answer the next time.
            Thread.onSpinWait();
        }
    }

    /** From Prometheus' text format. */
    static long heapOf(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private long resident() throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
        try (var out = ps.getInputStream()) {
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
