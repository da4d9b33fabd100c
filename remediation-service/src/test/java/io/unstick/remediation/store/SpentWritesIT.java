package io.unstick.remediation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.Impact;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.remediation.store.SpentWrites.Intended;
import io.unstick.remediation.store.SpentWrites.Spent;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** S9: budgets hold. */
class SpentWritesIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int TENANTS = 4;
    private static final int REPLICAS = 8;
    private static final int TRIES = 150;
    private static final Spent CEILING = new Spent(20, 2, 50, 5, 0, 3);

    private static MigratedDatabase database;
    private static JdbcClient client;
    private static TransactionOperations transactions;

    @BeforeAll
    static void start() {
        database = new MigratedDatabase("spent_writes_it");
        client = database.client();
        transactions = database.transactions();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void s9NoHourAndNoDayHoldsMoreThanItsBudgetWhateverManyReplicasTry() throws Exception {
        // Given
        List<TenantId> tenants = Stream.generate(() -> new TenantId(UUID.randomUUID()))
                .limit(TENANTS)
                .toList();
        var time = new FakeTime();
        List<Callable<Integer>> replicas = new ArrayList<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            Random random = new Random(replica);
            replicas.add(() -> spendAsMuchAsAllowed(tenants, time, random));
        }

        // When
        int spent;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            spent = threads.invokeAll(replicas).stream()
                    .mapToInt(Future::resultNow)
                    .sum();
        }

        // Then
        assertThat(spent).isGreaterThan(CEILING.fleetWrites());
        assertHolds("true", HOUR, "count(*)", CEILING.fleetWrites());
        assertHolds("b.destructive", HOUR, "count(*)", CEILING.fleetDestructive());
        assertHolds("b.tenant_id = a.tenant_id", HOUR, "count(*)", CEILING.writes());
        assertHolds("b.tenant_id = a.tenant_id and b.destructive", HOUR, "count(*)", CEILING.destructive());
        assertHolds(
                "b.tenant_id = a.tenant_id and b.impact <> 'SAFE'", DAY, "count(distinct b.origin)", CEILING.users());
    }

    @Test
    void anActionThatRunsLaterIsSpentFromTheLaterHour() {
        // Given
        var spentWrites = new SpentWrites(client);
        Intended write = write(new TenantId(UUID.randomUUID()), Impact.SAFE, "ada");
        Instant first = FakeTime.MONDAY_9AM.plus(Duration.ofDays(300));
        spentWrites.spend(write, first);

        // When
        spentWrites.spend(write, first.plus(HOUR.multipliedBy(2)));

        // Then
        Intended other = write(write.tenant(), Impact.SAFE, "bob");
        var spent = transactions.execute(_ -> spentWrites.others(other, first.plus(HOUR), first.plus(HOUR)));
        assertThat(spent).isEqualTo(new Spent(1, 0, 1, 0, 0, 0));
    }

    @Test
    void aWriteIsSpentFromTheMomentItLeavesNotFromWhenItWasIntended() {
        // Given
        var spentWrites = new SpentWrites(client);
        Intended write = write(new TenantId(UUID.randomUUID()), Impact.GUARDED, "ada");
        Instant intended = FakeTime.MONDAY_9AM.plus(Duration.ofDays(400));
        spentWrites.spend(write, intended);

        // When
        spentWrites.leaves(write.actionId(), intended.plus(Duration.ofMinutes(10)));

        // Then
        Intended other = write(write.tenant(), Impact.GUARDED, "bob");
        var spent = transactions.execute(_ ->
                spentWrites.others(other, intended.plus(Duration.ofMinutes(5)), intended.plus(Duration.ofMinutes(5))));
        assertThat(spent).isEqualTo(new Spent(1, 0, 1, 0, 0, 1));
    }

    @Test
    void aReplicaThatStandsStillWhileItCountsHoldsTheOthersUpForSecondsOnly() throws Exception {
        // Given
        var spentWrites = new SpentWrites(client);
        Intended write = write(new TenantId(UUID.randomUUID()), Impact.SAFE, "ada");
        var counted = new CountDownLatch(1);
        var wakesUp = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> stopped = threads.submit(() -> transactions.execute(_ -> {
                spentWrites.others(write, FakeTime.MONDAY_9AM, FakeTime.MONDAY_9AM);
                counted.countDown();
                return waitsFor(wakesUp);
            }));
            assertThat(waitsFor(counted)).isTrue();
            // When
            Spent others =
                    transactions.execute(_ -> spentWrites.others(write, FakeTime.MONDAY_9AM, FakeTime.MONDAY_9AM));
            // Then
            assertThat(others).isNotNull();
            assertThat(stopped.isDone()).isFalse();
            wakesUp.countDown();
            assertThatThrownBy(stopped::get).hasCauseInstanceOf(RuntimeException.class);
        }
    }

    private static boolean waitsFor(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int spendAsMuchAsAllowed(List<TenantId> tenants, FakeTime time, Random random) {
        var spentWrites = new SpentWrites(client);
        int spent = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Impact impact =
                    List.of(Impact.SAFE, Impact.GUARDED, Impact.DESTRUCTIVE).get(random.nextInt(3));
            Intended write = write(tenants.get(random.nextInt(TENANTS)), impact, "user " + random.nextInt(12));
            Instant now = time.pass(Duration.ofSeconds(random.nextInt(8)));
            boolean mayBe = Boolean.TRUE.equals(transactions.execute(_ -> spendIfAllowed(spentWrites, write, now)));
            spent += mayBe ? 1 : 0;
        }
        return spent;
    }

    private static boolean spendIfAllowed(SpentWrites spentWrites, Intended write, Instant now) {
        Spent others = spentWrites.others(write, now.minus(HOUR), now.minus(DAY));
        boolean destructive = write.impact() == Impact.DESTRUCTIVE;
        boolean allowed = others.writes() < CEILING.writes()
                && others.fleetWrites() < CEILING.fleetWrites()
                && (!destructive || others.destructive() < CEILING.destructive())
                && (!destructive || others.fleetDestructive() < CEILING.fleetDestructive())
                && (write.impact() == Impact.SAFE || others.users() < CEILING.users());
        if (allowed) {
            spentWrites.spend(write, now);
        }
        return allowed;
    }

    /** It was nearly reached, or nothing would be proven, and never exceeded. */
    private static void assertHolds(String counted, Duration window, String what, int ceiling) {
        assertThat(most(counted, window, what)).as(counted).isBetween(ceiling / 2 + 1, ceiling);
    }

    /** The sliding maximum: over all windows that begin with a write. */
    private static int most(String counted, Duration window, String what) {
        return client.sql("""
            select max(n) from (
                select (select %s from spent_write b where %s and b.spent_at >= a.spent_at
                    and b.spent_at < a.spent_at + make_interval(secs => :window)) as n
                from spent_write a) windows\
            """.formatted(what, counted))
                .param("window", window.toSeconds())
                .query(Integer.class)
                .single();
    }

    private static Intended write(TenantId tenant, Impact impact, String user) {
        return new Intended(tenant, UUID.randomUUID(), user, impact, false);
    }
}
