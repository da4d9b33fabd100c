package io.unstick.remediation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.Topics;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.remediation.StuckCases;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.execution.LastLook;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.journal.RestoreGuard;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.KillSwitch.Position;
import io.unstick.remediation.store.SpentWrites;
import io.unstick.testkit.FakeTime;
import io.unstick.testkit.SharedInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** S10: the kill switch stops every new write within 2 s and fails closed. */
class KillSwitchFlipsIT {
    private static final int FLIPS = 500;
    private static final int WRITERS = 6;
    private static final long TWO_SECONDS = Duration.ofSeconds(2).toNanos();

    private static MigratedDatabase database;
    private static KillSwitch killSwitch;

    @BeforeAll
    static void start() {
        database = new MigratedDatabase("kill_switch_flips_it");
        killSwitch = new KillSwitch(database.client());
        SharedInfrastructure.createTopics(List.of(Topics.REMEDIATION_EVENTS.name()), 3);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    /** From when it was on for certain until somebody began to release it. */
    private record On(long from, long to) {}

    /** A write that was let go: when its last look began and when its request would leave. */
    private record Sent(long looked, long left) {}

    @Test
    void s10NoWriteBeginsOnceTheSwitchIsOnThroughFiveHundredFlips() {
        // Given
        var tenant = new TenantId(UUID.randomUUID());
        var sent = new ConcurrentLinkedQueue<Sent>();
        var refused = new AtomicInteger();
        var over = new AtomicBoolean();
        LastLook lastLook = lastLook(killSwitch);

        // When
        List<On> on;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                MailboxCase acting = acting(tenant);
                threads.execute(() -> write(lastLook, acting, over, sent, refused));
            }
            on = flip(tenant);
            over.set(true);
        }

        // Then
        assertThat(on).hasSize(FLIPS / 2);
        assertThat(sent).hasSizeGreaterThan(FLIPS / 2);
        assertThat(refused).hasValueGreaterThan(FLIPS / 2);
        assertThat(sent)
                .noneMatch(write ->
                        on.stream().anyMatch(stop -> write.looked() >= stop.from() && write.left() <= stop.to()))
                .noneMatch(write -> on.stream()
                        .anyMatch(stop -> write.left() >= stop.from() + TWO_SECONDS && write.left() <= stop.to()));
        assertThat(killSwitch.turns(FLIPS + 1)).hasSize(FLIPS);
    }

    @Test
    void s10ADatabaseThatCannotBeReadLetsNothingLeave() {
        // Given
        MailboxCase acting = acting(new TenantId(UUID.randomUUID()));
        var unreachable = new MigratedDatabase("kill_switch_unreadable_it");
        LastLook lastLook = lastLook(new KillSwitch(unreachable.client()));
        // When
        unreachable.close();
        // Then
        assertThatThrownBy(() -> lastLook.objection(acting, (CaseState.Acting) acting.state()))
                .isInstanceOf(RuntimeException.class);
    }

    private static void write(
            LastLook lastLook,
            MailboxCase acting,
            AtomicBoolean over,
            ConcurrentLinkedQueue<Sent> sent,
            AtomicInteger refused) {
        while (!over.get()) {
            long looked = System.nanoTime();
            if (lastLook.objection(acting, (CaseState.Acting) acting.state()).isEmpty()) {
                sent.add(new Sent(looked, System.nanoTime()));
            } else {
                refused.incrementAndGet();
            }
        }
    }

    private static List<On> flip(TenantId tenant) {
        Random random = new Random(10);
        List<On> on = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip += 2) {
            // Everybody's switch or the tenant's own.
            @Nullable TenantId which = random.nextBoolean() ? tenant : null;
            LockSupport.parkNanos(random.nextInt(8_000_000));
            killSwitch.turn(new Position(which, true, "flip " + flip, "operator", FakeTime.MONDAY_9AM));
            long stopped = System.nanoTime();
            LockSupport.parkNanos(random.nextInt(12_000_000));
            on.add(new On(stopped, System.nanoTime()));
            killSwitch.turn(new Position(which, false, "flip " + flip, "operator", FakeTime.MONDAY_9AM));
        }
        return on;
    }

    private static MailboxCase acting(TenantId tenant) {
        MailboxCase acting = StuckCases.in(new CaseState.Acting(StuckCases.cleared(tenant), 1), tenant);
        database.transactions()
                .executeWithoutResult(_ -> new CaseStore(database.client(), new Journal(database.client()))
                        .insert(new Change(acting, List.of(), null), FakeTime.MONDAY_9AM));
        return acting;
    }

    private static LastLook lastLook(KillSwitch asked) {
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(
                Map.of("bootstrap.servers", SharedInfrastructure.kafka().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var guard = new RestoreGuard(database.client(), consumers, new FakeTime());
        guard.compare();
        return new LastLook(
                asked,
                new SpentWrites(database.client()),
                guard,
                new CaseStore(database.client(), new Journal(database.client())),
                new FakeTime());
    }
}
