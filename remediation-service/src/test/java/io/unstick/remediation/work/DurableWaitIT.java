package io.unstick.remediation.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.remediation.StuckCases;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Due;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S12: waits are durable, never early, fire once. */
class DurableWaitIT {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int RESTARTS = 20;

    private final FakeTime time = new FakeTime();
    private final ConcurrentLinkedQueue<Instant> fired = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private MigratedDatabase database;
    private CaseStore cases;
    private CaseSchedule schedule;

    @BeforeEach
    void open() {
        database = new MigratedDatabase("durable_wait_it");
        cases = new CaseStore(database.client(), new Journal(database.client()));
        schedule = new CaseSchedule(database.client(), time);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void s12ADaysWaitSurvivesTwentyRestartsAndFiresOnceAndNotEarly() {
        // Given
        Instant due = time.instant().plus(A_DAY);
        MailboxCase waiting = waitingUntil(due);
        schedule.wake(waiting.mailbox().tenant(), waiting.id());
        // When
        for (int restart = 0; restart < RESTARTS; restart++) {
            time.pass(A_DAY.dividedBy(RESTARTS + 1));
            live(() -> {});
        }
        List<Instant> early = List.copyOf(fired);
        time.pass(Duration.between(time.instant(), due));
        live(() -> Awaitility.await().until(() -> !fired.isEmpty()));
        live(() -> {});
        // Then
        assertThat(early).isEmpty();
        assertThat(fired).containsExactly(due);
    }

    private MailboxCase waitingUntil(Instant due) {
        MailboxCase waiting = StuckCases.lookedAt(
                due, new CaseState.Settling(FixId.HYDRATE_TENANT, due, 0), new TenantId(UUID.randomUUID()));
        database.transactions()
                .executeWithoutResult(_ -> cases.insert(new Change(waiting, List.of(), null), time.instant()));
        return waiting;
    }

    /** A replica that lives for some polls. */
    private void live(Runnable something) {
        RecurringTask<Void> heartbeat = Tasks.recurring("heartbeat", FixedDelay.ofMillis(1))
                .execute((_, _) -> {
                    rounds.incrementAndGet();
                });
        Scheduler scheduler = Scheduler.create(database.source(), WorkConfiguration.taskOf(this::work, schedule))
                .jdbcCustomization(new FairPick())
                .enablePriority()
                .pollUsingLockAndFetch(1, 4)
                .startTasks(heartbeat)
                .clock(time::instant)
                .pollingInterval(Duration.ofMillis(5))
                .threads(2)
                .build();
        scheduler.start();
        try {
            something.run();
            int before = rounds.get();
            Awaitility.await().until(() -> {
                time.pass(Duration.ofMillis(1));
                return rounds.get() > before + 1;
            });
        } finally {
            scheduler.stop();
        }
    }

    /** What the worker does with a case that settles: nothing before its time, and then once. */
    private Optional<Turn> work(CaseId id) {
        MailboxCase stuck = cases.find(id).map(StoredCase::value).orElseThrow();
        if (!(Due.of(stuck, time.instant()) instanceof Due.Look)) {
            return Optional.ofNullable(stuck.dueAt()).map(due -> new Turn(due, 1));
        }
        fired.add(time.instant());
        MailboxCase resolved = StuckCases.moved(stuck, new CaseState.Resolved(time.instant(), "seen"));
        database.transactions()
                .executeWithoutResult(_ -> cases.save(
                        cases.lock(id).orElseThrow(), new Change(resolved, List.of(), null), time.instant()));
        return Optional.empty();
    }
}
