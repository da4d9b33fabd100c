package io.unstick.sandbox.launcher.bench;

import io.unstick.sandbox.launcher.http.JsonHttp;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The simulated cloud from behind: makes fleets, makes it slow, and tells what it was asked. */
final class BenchCloud {

    /** Thousands of tenants take a while to be made. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final double MILLIS = 1000.0;
    private static final String RETRY = "POST /users/{id}/retryServiceProvisioning";

    private final JsonHttp http;

    BenchCloud(URI cloud) {
        this.http = new JsonHttp(cloud, null, PATIENCE);
    }

    /**
     * What the cloud shall make: tenants that are all alike.
     *
     * @param healthy users with a mailbox in each
     * @param stuck users without one in each
     * @param blockers why, in turn
     */
    record Wish(String name, int tenants, int healthy, int stuck, List<String> blockers) {

        static Wish healthy(String name, int tenants, int healthy) {
            return new Wish(name, tenants, healthy, 0, List.of());
        }

        static Wish stuck(String name, int tenants, int stuck, List<String> blockers) {
            return new Wish(name, tenants, 0, stuck, blockers);
        }
    }

    /**
     * The tenants that were made.
     *
     * @param licensedAt since when the stuck ones have been waiting
     */
    record Fleet(List<BenchTenant> tenants, Instant licensedAt) {}

    Fleet make(Wish wish) throws InterruptedException {
        var answer = post(
                "/_sandbox/fleets",
                Map.of(
                        "name", wish.name,
                        "tenants", wish.tenants,
                        "healthy", wish.healthy,
                        "stuck", wish.stuck,
                        "blockers", wish.blockers));
        var tenants = answer.path("items").valueStream().map(BenchTenant::of).toList();
        return new Fleet(tenants, Instant.parse(answer.path("licensedAt").asString("")));
    }

    /** Nothing is left. */
    void reset() throws InterruptedException {
        post("/_sandbox/reset", Map.of());
    }

    /** Every answer takes so long from now on. */
    void slowDown(Duration latency) throws InterruptedException {
        post("/_sandbox/latency", Map.of("latency", latency.toMillis() / MILLIS + "s"));
    }

    /** Requests for exactly these tenants hang from now on. */
    void hold(Collection<BenchTenant> tenants) throws InterruptedException {
        post(
                "/_sandbox/held",
                Map.of("tenants", tenants.stream().map(BenchTenant::id).toList()));
    }

    /** Requests of Graph and Exchange over the wire so far, a batch being one; tokens are not among them. */
    long requests(Collection<BenchTenant> tenants) throws InterruptedException {
        return sum(requestsOfEach(tenants));
    }

    /** The same by tenant id. */
    Map<String, Long> requestsOfEach(Collection<BenchTenant> tenants) throws InterruptedException {
        var counts = get("/_sandbox/arrivals");
        return ofEach(tenants, tenant -> counts.path(tenant.id()).asLong(0));
    }

    /** How often these operations were asked for, also inside of a batch. */
    long operations(Collection<BenchTenant> tenants, String... operations) throws InterruptedException {
        return sum(operationsOfEach(tenants, operations));
    }

    /** The same by tenant id. */
    Map<String, Long> operationsOfEach(Collection<BenchTenant> tenants, String... operations)
            throws InterruptedException {
        var counts = get("/_sandbox/requests");
        return ofEach(
                tenants,
                tenant -> Arrays.stream(operations)
                        .mapToLong(operation ->
                                counts.path(tenant.id()).path(operation).asLong(0))
                        .sum());
    }

    /** Write requests that arrived for these tenants so far. */
    long writes(Collection<BenchTenant> tenants) throws InterruptedException {
        return operations(tenants, RETRY);
    }

    /** When the first write request for each person arrived, by object id, since the epoch. */
    Map<String, Long> firstWrites() throws InterruptedException {
        return get("/_sandbox/effects")
                .path("items")
                .valueStream()
                .filter(effect -> effect.path("operation").asString("").equals(RETRY))
                .collect(Collectors.toMap(
                        effect -> effect.path("target").asString(""),
                        effect -> Instant.parse(effect.path("at").asString("")).toEpochMilli(),
                        Math::min));
    }

    private static Map<String, Long> ofEach(Collection<BenchTenant> tenants, Function<BenchTenant, Long> count) {
        return tenants.stream().collect(Collectors.toMap(BenchTenant::id, count));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private JsonNode get(String path) throws InterruptedException {
        try {
            return http.get(path);
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private JsonNode post(String path, Map<String, ?> body) throws InterruptedException {
        try {
            var answer = http.post(path, body);
            if (!answer.isSuccess()) {
                throw new Refusal("The simulated cloud refused %s: %s.".formatted(path, answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw silent(e);
        }
    }

    private static Refusal silent(IOException cause) {
        return new Refusal("The simulated cloud does not answer: %s.".formatted(cause.getMessage()), cause);
    }
}
