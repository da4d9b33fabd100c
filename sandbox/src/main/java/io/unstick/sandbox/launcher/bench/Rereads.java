package io.unstick.sandbox.launcher.bench;

import io.unstick.contracts.event.Topics;
import io.unstick.sandbox.launcher.bench.BenchCloud.Wish;
import io.unstick.sandbox.launcher.stack.Member;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What it costs to look at everybody who waits for a mailbox once more. All requests to Graph and Exchange count, but for
 * the delta rounds, which are the scans' own. An hour is a minute here, for scans and re-reads alike.
 */
final class Rereads {

    /** Each look asks one of them, be it inside of a batch. */
    static final String[] LOOKS = {"GET /users/{id}/mailboxSettings/userPurpose", "GET /users/{id}/mailboxSettings"};

    private static final String DELTA = "GET /users/delta";
    private static final double GOAL = 300;
    private static final double GOAL_IS_FOR = 5_000;
    private static final int TENANTS = 50;
    private static final Duration SCAN_INTERVAL = Duration.ofSeconds(5);
    private static final Duration REREAD = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Four seconds: a tenant's round is over, and those of its users that were late for it, too. */
    private static final int QUIET_LOOKS = 8;

    private final BenchStack stack;
    private final int watched;

    Rereads(BenchStack stack, int watched) {
        this.stack = stack;
        this.watched = watched;
    }

    /** What one tenant cost so far. */
    private record Count(long requests, long looks) {}

    List<Figure> measure() throws InterruptedException {
        var inEach = Math.max(1, watched / TENANTS);
        var tenants = stack.cloud()
                .make(Wish.stuck("Waiting", TENANTS, inEach, List.of("forward-sync-gap")))
                .tenants();
        stack.start(Member.DETECTOR, settings(), tenants, SCAN_INTERVAL);
        try {
            awaitAnnounced(tenants, (long) TENANTS * inEach);
            stack.pause(REREAD);
            var before = betweenRounds(tenants);
            stack.pause(REREAD.multipliedBy(2));
            return List.of(figure(before, betweenRounds(tenants)));
        } finally {
            stack.stop(Member.DETECTOR);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "detector",
                Map.of(
                        "shortest-interval", "1s",
                        "longest-interval", "15s",
                        "new-for", "1s",
                        "reconcile-interval", "30d",
                        "rereads", REREAD.toSeconds() + "s"));
    }

    private void awaitAnnounced(Collection<BenchTenant> tenants, long everybody) throws InterruptedException {
        var ids = tenants.stream().map(BenchTenant::id).collect(Collectors.toSet());
        Set<String> announced = ConcurrentHashMap.newKeySet();
        try (var _ = new TopicTail(stack.bootstrapServers(), Topics.MAILBOX_STUCK.name(), message -> {
            if (ids.contains(message.key().substring(0, message.key().indexOf('/')))) {
                announced.add(message.key());
            }
        })) {
            stack.await("everybody is announced", () -> announced.size() >= everybody);
        }
    }

    private Figure figure(Map<String, Count> before, Map<String, Count> after) {
        var looks = sum(after, Count::looks) - sum(before, Count::looks);
        var requests = sum(after, Count::requests) - sum(before, Count::requests);
        stack.say("  %,d looks by %,d requests".formatted(looks, requests));
        return Figure.of(
                "rereadRequests",
                "requests to re-read %,d watched users".formatted(watched),
                Math.ceil((double) requests / looks * watched),
                new Goal.AtMost(Math.ceil(GOAL / GOAL_IS_FOR * watched)));
    }

    private static long sum(Map<String, Count> counts, ToLongFunction<Count> of) {
        return counts.values().stream().mapToLong(of).sum();
    }

    /** Each tenant as it is when it was left in peace for a while: its rounds count as a whole. */
    private Map<String, Count> betweenRounds(Collection<BenchTenant> tenants) throws InterruptedException {
        var last = new HashMap<String, Count>();
        var quietLooks = new HashMap<String, Integer>();
        var done = new HashMap<String, Count>();
        stack.await("each tenant is between two rounds", () -> {
            stack.pause(LOOK_AGAIN);
            counts(tenants).forEach((tenant, count) -> {
                var same = count.equals(last.put(tenant, count));
                if (quietLooks.merge(tenant, 1, (before, one) -> same ? before + one : 0) >= QUIET_LOOKS) {
                    done.putIfAbsent(tenant, count);
                }
            });
            return done.size() == tenants.size();
        });
        return done;
    }

    private Map<String, Count> counts(Collection<BenchTenant> tenants) throws InterruptedException {
        var requests = stack.cloud().requestsOfEach(tenants);
        var deltas = stack.cloud().operationsOfEach(tenants, DELTA);
        var looks = stack.cloud().operationsOfEach(tenants, LOOKS);
        var counts = new HashMap<String, Count>();
        requests.forEach((tenant, all) ->
                counts.put(tenant, new Count(all - deltas.getOrDefault(tenant, 0L), looks.getOrDefault(tenant, 0L))));
        return counts;
    }
}
