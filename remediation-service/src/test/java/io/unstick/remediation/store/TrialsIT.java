package io.unstick.remediation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.MigratedDatabase;
import io.unstick.remediation.StuckCases;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.safety.Experience;
import io.unstick.remediation.store.Trials.PauseRule;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered about fixes that may do harm. */
class TrialsIT {
    private static final FixId FIX = FixId.SWAP_LICENCE;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final PauseRule THREE_OF_FIVE = new PauseRule(3, 5, A_DAY);
    private static final CaseState SETTLING = new CaseState.Settling(FIX, FakeTime.MONDAY_9AM, 2);
    private static final CaseState PROVEN = new CaseState.Resolved(FakeTime.MONDAY_9AM, "read");
    private static final CaseState MISSING = new CaseState.Diagnosing(FakeTime.MONDAY_9AM, 1);

    private static MigratedDatabase database;
    private static Trials trials;

    private final FakeTime time = new FakeTime();
    private TenantId tenant = new TenantId(UUID.randomUUID());

    @BeforeAll
    static void start() {
        database = new MigratedDatabase("trials_it");
        trials = new Trials(database.client());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void anotherTenant() {
        tenant = new TenantId(UUID.randomUUID());
    }

    @Test
    void whatRunsAndWhatWasProvenIsCountedPerTenant() {
        // Given
        tried(PROVEN);
        running();
        // When
        Experience here = known();
        tenant = new TenantId(UUID.randomUUID());
        Experience elsewhere = known();
        // Then
        assertThat(here).isEqualTo(new Experience(1, 1, null));
        assertThat(elsewhere).isEqualTo(Experience.NONE);
    }

    @Test
    void aFixThatDidNotHelpThreeOfFiveTimesRestsForADayFromTheUseThatDecided() {
        // Given
        tried(MISSING);
        tried(PROVEN);
        Instant deciding = time.instant();
        tried(MISSING);
        tried(MISSING);
        // When
        Experience known = known();
        // Then
        assertThat(known.pausedUntil())
                .isEqualTo(deciding.minus(Duration.ofHours(2)).plus(A_DAY));
        time.pass(A_DAY);
        assertThat(known().pausedUntil()).isNull();
    }

    @Test
    void aLaterProofEndsThePause() {
        // Given
        running();
        MailboxCase late = running();
        tried(MISSING);
        tried(MISSING);
        tried(PROVEN);
        tried(MISSING);
        assertThat(known().pausedUntil()).isNotNull();
        // When
        ended(late, PROVEN);
        tried(PROVEN);
        // Then
        assertThat(known().pausedUntil()).isNull();
    }

    @Test
    void anOperatorEndsThePauseAndWhatFailedBeforeCountsNoMore() {
        // Given
        tried(MISSING);
        tried(MISSING);
        tried(MISSING);
        // When
        trials.release(tenant, FIX, "the group was mended", "operator", time.instant());
        // Then
        assertThat(known().pausedUntil()).isNull();
        tried(MISSING);
        assertThat(known().pausedUntil()).isNull();
    }

    private Experience known() {
        return trials.of(tenant, FIX, UUID.randomUUID(), THREE_OF_FIVE, time.instant());
    }

    private void tried(CaseState end) {
        ended(running(), end);
    }

    private MailboxCase running() {
        MailboxCase stuck = StuckCases.in(SETTLING, tenant);
        database.transactions().executeWithoutResult(_ -> {
            cases().insert(new Change(stuck, List.of(), null), time.instant());
            trials.begin(UUID.randomUUID(), tenant, FIX, stuck.id(), time.instant());
        });
        return stuck;
    }

    private void ended(MailboxCase stuck, CaseState end) {
        var looked = new Entry(new Verified(end.equals(PROVEN), 0, null), Entry.UNSTICK);
        database.transactions()
                .executeWithoutResult(_ -> cases().save(
                                new StoredCase(stuck, 0),
                                new Change(StuckCases.moved(stuck, end), List.of(looked), null),
                                time.instant()));
        time.pass(Duration.ofHours(1));
    }

    private static CaseStore cases() {
        return new CaseStore(database.client(), new Journal(database.client()));
    }
}
