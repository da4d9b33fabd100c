package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.backendFault;
import static io.unstick.remediation.cases.Cases.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.StepNotTaken;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.playbook.Chart;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a fix must know is read first, and what cannot be read is never guessed. */
class ExaminingTest {
    private static final Terms CYCLE_ONLY = live(Map.of(
            FixId.RETRY_SERVICE_PROVISIONING, Permission.FORBIDDEN,
            FixId.PROVISIONING_DIAGNOSTIC, Permission.FORBIDDEN,
            FixId.RECREATE_USER, Permission.FORBIDDEN));
    private static final Chart.Held LICENCE = new Chart.Held(UUID.randomUUID(), UUID.randomUUID(), List.of(), false);

    @Test
    void licencesAreReadBeforeOneIsCycled() {
        // When
        MailboxCase stuck = examining();

        // Then
        assertThat(stuck.state())
                .isInstanceOfSatisfying(
                        CaseState.Examining.class,
                        examining -> assertThat(examining.question()).isEqualTo(new Chart.Question.Licensing()));
    }

    @Test
    void whatWasReadLeadsToThePlan() {
        // Given
        MailboxCase stuck = examining();
        var read = new Examining.Result.Read(new Chart.Licences(List.of(LICENCE), List.of()));

        // When
        Change change = answer(stuck, read, NOW);

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().plan().fix()).isEqualTo(FixId.TOGGLE_EXCHANGE_PLAN));
    }

    @Test
    void whatCannotBeReadIsTriedAgainAndThenLeftOut() {
        // Given
        MailboxCase stuck = examining();
        var unreadable = new Examining.Result.Unreadable("HTTP 500");
        Instant soon = NOW.plus(Duration.ofMinutes(5));

        // When
        MailboxCase twice =
                answer(answer(stuck, unreadable, NOW).after(), unreadable, soon).after();
        Change third = answer(twice, unreadable, soon);

        // Then
        assertThat(twice.state()).isInstanceOf(CaseState.Examining.class);
        assertThat(third.after().state()).isInstanceOf(CaseState.Watching.class);
        assertThat(third.entries()).extracting(Entry::event).hasOnlyElementsOfType(StepNotTaken.class);
    }

    @Test
    void aNewDiagnosisHasEverythingReadAnew() {
        // Given
        MailboxCase read = answer(examining(), new Examining.Result.Read(new Chart.Licences(List.of(), List.of())), NOW)
                .after();
        Instant later = NOW.plus(Duration.ofHours(1));

        // When
        Change change =
                Diagnosing.answered(read, Cases.stuckBecause(later, backendFault()), CYCLE_ONLY, later.plusSeconds(1));

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Examining.class);
    }

    @Test
    void anAccountWithAnythingInItSaysWhyItIsNotDeleted() {
        // Given
        MailboxCase stuck = examining().in(new CaseState.Examining(new Chart.Question.Emptying(), 0, NOW));
        var read = new Examining.Result.Read(new Chart.Emptiness.NotEmpty(List.of("a OneDrive with 3 files")));

        // When
        Change change = answer(stuck, read, NOW);

        // Then
        assertThat(change.entries())
                .extracting(Entry::event)
                .contains(new StepNotTaken(FixId.RECREATE_USER, "the account is not empty: a OneDrive with 3 files"));
    }

    private static MailboxCase examining() {
        return Cases.diagnosed(CYCLE_ONLY, backendFault()).after();
    }

    private static Change answer(MailboxCase stuck, Examining.Result result, Instant now) {
        return Examining.answered(stuck, (CaseState.Examining) stuck.state(), result, CYCLE_ONLY, now);
    }
}
