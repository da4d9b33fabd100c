package io.unstick.remediation.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepository;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.testkit.FakeTime;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Due cases are picked by priority, then fairly by tenant. */
class FairTurnsIT {
    private static final int THREADS = 2;
    private static final int MOST_AT_ONCE = 4 * THREADS;
    private static final int FLOOD = 5000;
    private static final OneTimeTask<Void> OWED = Tasks.oneTime("licence-debt").execute((_, _) -> {});

    private final FakeTime time = new FakeTime();
    private final TenantId large = new TenantId(UUID.randomUUID());
    private final TenantId small = new TenantId(UUID.randomUUID());
    private final List<CaseId> begun = Collections.synchronizedList(new ArrayList<>());
    private MigratedDatabase database;
    private CaseSchedule schedule;

    @BeforeEach
    void open() {
        database = new MigratedDatabase("fair_turns_it");
        database.client().sql("truncate scheduled_tasks").update();
        schedule = new CaseSchedule(database.client(), time);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTenantWithFiveThousandDueCasesDelaysItsNeighboursOnlyByItsShare() {
        // Given
        flood(FLOOD);
        time.pass(Duration.ofMinutes(1));
        List<CaseId> few =
                Stream.generate(() -> woken(small)).limit(MOST_AT_ONCE).toList();
        // When
        live(() -> begun.size() >= 3 * MOST_AT_ONCE);
        // Then
        // Every other one is theirs, but for the odd one of each look.
        assertThat(begun.subList(0, 3 * MOST_AT_ONCE)).containsAll(few);
    }

    @Test
    void theFloodGoesOnAtFullPaceWhenNobodyElseIsDue() {
        // Given
        flood(10 * MOST_AT_ONCE);
        // When
        live(() -> begun.size() >= 10 * MOST_AT_ONCE);
        // Then
        assertThat(begun).doesNotHaveDuplicates().hasSize(10 * MOST_AT_ONCE);
    }

    @Test
    void amongEqualsOfOneTenantWhoeverIsDueLongerBeginsFirst() {
        // Given
        List<CaseId> cases =
                Stream.generate(() -> woken(small)).limit(MOST_AT_ONCE).toList();
        for (int at = 0; at < cases.size(); at++) {
            dueSince(cases.get(at), time.instant().minusSeconds(at));
        }
        // When
        List<Execution> picked = repository().lockAndGetDue(time.instant(), MOST_AT_ONCE);
        // Then
        assertThat(picked)
                .extracting(task -> new CaseId(UUID.fromString(task.taskInstance.getId())))
                .containsExactlyElementsOf(cases.reversed());
    }

    @Test
    void whatMattersMoreIsTakenFirstWhoeverItBelongsTo() {
        // Given
        List<CaseId> usual =
                Stream.generate(() -> woken(small)).limit(MOST_AT_ONCE).toList();
        List<CaseId> severe =
                Stream.generate(() -> woken(large)).limit(MOST_AT_ONCE).toList();
        severe.forEach(stuck -> schedule.rank(stuck, 4));
        // When
        live(() -> begun.containsAll(usual));
        // Then
        assertThat(begun.subList(0, MOST_AT_ONCE)).containsExactlyInAnyOrderElementsOf(severe);
    }

    @Test
    void aCaseTellsAfterEachTurnHowMuchItsNextOneMatters() {
        // Given
        CaseId stuck = woken(small);
        // When
        live(() -> begun.contains(stuck));
        // Then
        assertThat(database.client()
                        .sql("select priority from scheduled_tasks where task_instance = :case")
                        .param("case", stuck.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatIsOwedComesBeforeEveryCase() {
        // Given
        flood(FLOOD);
        Scheduler other = scheduler();
        time.pass(Duration.ofMinutes(1));
        other.schedule(OWED.instance("a licence"), time.instant());
        // When
        live(() -> begun.size() >= MOST_AT_ONCE);
        // Then
        assertThat(other.getScheduledExecution(TaskInstanceId.of("licence-debt", "a licence")))
                .isEmpty();
    }

    @Test
    void severalReplicasTakeEachCaseOnce() {
        // Given
        flood(20 * MOST_AT_ONCE);
        // When
        List<Scheduler> replicas = List.of(scheduler(), scheduler(), scheduler());
        replicas.forEach(Scheduler::start);
        Awaitility.await().until(() -> begun.size() >= 20 * MOST_AT_ONCE);
        replicas.forEach(Scheduler::stop);
        // Then
        assertThat(begun).doesNotHaveDuplicates();
    }

    @Test
    void wakingADueCaseDoesNotCostItsPlace() {
        // Given
        CaseId patient = woken(small);
        Instant before = dueAt(patient);
        time.pass(Duration.ofMinutes(1));
        // When
        schedule.wake(small, patient);
        // Then
        assertThat(dueAt(patient)).isEqualTo(before);
    }

    @Test
    void wakingACaseThatWaitsForADayHurriesIt() {
        // Given
        CaseId waiting = woken(small);
        live(() -> begun.contains(waiting));
        // When
        schedule.wake(small, waiting);
        // Then
        assertThat(dueAt(waiting)).isEqualTo(time.instant());
    }

    private void flood(int cases) {
        database.transactions()
                .executeWithoutResult(
                        _ -> Stream.generate(() -> large).limit(cases).forEach(this::woken));
    }

    private CaseId woken(TenantId tenant) {
        CaseId stuck = new CaseId(UUID.randomUUID());
        schedule.wake(tenant, stuck);
        return stuck;
    }

    private Instant dueAt(CaseId stuck) {
        return database.client()
                .sql("select execution_time from scheduled_tasks where task_instance = :case")
                .param("case", stuck.toString())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private void dueSince(CaseId stuck, Instant at) {
        database.client()
                .sql("update scheduled_tasks set execution_time = :at where task_instance = :case")
                .param("at", Timestamp.from(at))
                .param("case", stuck.toString())
                .update();
    }

    /** What a replica picks with. */
    private TaskRepository repository() {
        return new JdbcTaskRepository(
                database.source(),
                true,
                new FairPick(),
                "scheduled_tasks",
                new TaskResolver(
                        SchedulerListeners.NOOP,
                        time::instant,
                        List.of(WorkConfiguration.taskOf(this::work, schedule))),
                new SchedulerName.Fixed("replica"),
                true,
                time::instant);
    }

    /** A replica that lives until then. */
    private void live(Callable<Boolean> done) {
        Scheduler replica = scheduler();
        replica.start();
        Awaitility.await().until(done);
        replica.stop();
    }

    private Scheduler scheduler() {
        return Scheduler.create(database.source(), WorkConfiguration.taskOf(this::work, schedule), OWED)
                .jdbcCustomization(new FairPick())
                .enablePriority()
                .pollUsingLockAndFetch(1, 4)
                .clock(time::instant)
                .pollingInterval(Duration.ofMillis(20))
                .threads(THREADS)
                .build();
    }

    private Optional<Turn> work(CaseId stuck) {
        begun.add(stuck);
        return Optional.of(new Turn(time.instant().plus(Duration.ofDays(1)), 2));
    }
}
