package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.LicenceAction;
import io.unstick.remediation.playbook.LicenceLoan;
import io.unstick.remediation.playbook.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** While a licence is lent away the case waits for its return, whatever Microsoft shows meanwhile. */
class BorrowedLicenceTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));
    private static final Plan TOGGLE = new Plan(
            FixId.TOGGLE_EXCHANGE_PLAN,
            Cases.CONTOSO,
            Cases.ADA.toString(),
            new LicenceAction.Borrow(new LicenceLoan(Cases.ADA, UUID.randomUUID(), List.of(), UUID.randomUUID(), null)),
            "on",
            "on");

    @ParameterizedTest
    @MethodSource
    void theCaseWaitsForTheLicenceWhateverTheAnswerWas(Outcome outcome) {
        // Given
        MailboxCase acting = acting();

        // When
        Change change = Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, live(), NOW);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Borrowed.class);
        assertThat(change.after().isMidway()).isTrue();
    }

    static Stream<Outcome> theCaseWaitsForTheLicenceWhateverTheAnswerWas() {
        return Stream.of(new Outcome.Applied("r1", false), new Outcome.Ambiguous("timeout"));
    }

    @Test
    void theLedgerIsAskedAndNotTheMailbox() {
        // Given
        MailboxCase borrowed = borrowed().lookingAt(NOW);

        // When
        Due due = Due.of(borrowed, LATER);

        // Then
        assertThat(due).isInstanceOf(Due.CheckLoan.class);
    }

    @Test
    void theMailboxIsLookedForOnceTheLicenceIsBack() {
        // Given
        MailboxCase borrowed = borrowed();

        // When
        Change change =
                Repaying.paid(borrowed, (CaseState.Borrowed) borrowed.state(), "everything is back", live(), LATER);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
        assertThat(change.entries()).extracting(Entry::event).hasAtLeastOneElementOfType(StepCompensated.class);
    }

    @Test
    void aLicenceThatDoesNotComeBackIsAPersonsBusinessAfterADay() {
        // Given
        MailboxCase borrowed = borrowed();
        var state = (CaseState.Borrowed) borrowed.state();

        // When
        Change soon = Repaying.unpaid(borrowed, state, "no seat", live(), LATER);
        Change late = Repaying.unpaid(borrowed, state, "no seat", live(), NOW.plus(Duration.ofHours(24)));

        // Then
        assertThat(soon.after().state()).isEqualTo(state);
        assertThat(late.after().state())
                .isInstanceOfSatisfying(
                        CaseState.Escalated.class,
                        escalated -> assertThat(escalated.reason()).contains("no seat"));
    }

    @Test
    void whatWasDiagnosedWhileTheLicenceWasAwayIsOld() {
        // Given
        MailboxCase borrowed = borrowed();
        MailboxCase settling = Repaying.paid(
                        borrowed, (CaseState.Borrowed) borrowed.state(), "everything is back", live(), LATER)
                .after();
        MailboxCase asking =
                Diagnosing.ask(settling, "still missing", live(), LATER).after();
        MailboxDiagnosed meanwhile = Cases.answer(Verdict.NOT_APPLICABLE, NOW.plusSeconds(60));

        // When
        Change change = Diagnosing.answered(asking, meanwhile, live(), LATER.plusSeconds(1));

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Diagnosing.class);
        assertThat(change.entries()).isEmpty();
    }

    @Test
    void anEscalatedCaseDoesNotEndBecauseItsLicenceIsStillAway() {
        // Given
        MailboxCase borrowed = borrowed();
        Instant nextDay = NOW.plus(Duration.ofHours(24));
        MailboxCase escalated = Repaying.unpaid(
                        borrowed, (CaseState.Borrowed) borrowed.state(), "no seat", live(), nextDay)
                .after();

        // When
        Change change = Looking.seen(escalated, new Sighting.Moot("no mailbox plan"), live(), nextDay.plusSeconds(60));

        // Then
        assertThat(change.after().state()).isEqualTo(escalated.state());
        assertThat(change.after().lookAt()).isAfter(nextDay.plusSeconds(60));
    }

    private static MailboxCase borrowed() {
        MailboxCase acting = acting();
        return Acting.ended(acting, (CaseState.Acting) acting.state(), new Outcome.Applied("r1", false), live(), NOW)
                .after();
    }

    private static MailboxCase acting() {
        MailboxCase stuck = opened(live());
        return stuck.in(new CaseState.Acting(Cleared.of(stuck, TOGGLE, List.of(), null, NOW), 1));
    }
}
