package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.addressHeld;
import static io.unstick.remediation.cases.Cases.addressHeldByContact;
import static io.unstick.remediation.cases.Cases.answer;
import static io.unstick.remediation.cases.Cases.backendFault;
import static io.unstick.remediation.cases.Cases.dehydrated;
import static io.unstick.remediation.cases.Cases.diagnosed;
import static io.unstick.remediation.cases.Cases.dryRun;
import static io.unstick.remediation.cases.Cases.forwardSyncGap;
import static io.unstick.remediation.cases.Cases.incident;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static io.unstick.remediation.cases.Cases.stuckBecause;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.Escalated;
import io.unstick.contracts.event.RemediationEvent.PlanWithdrawn;
import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of a case's life, one by one. */
class CaseLifeTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));
    private static final Terms RETRY_ONLY = live(Map.of(
            FixId.PROVISIONING_DIAGNOSTIC, Permission.FORBIDDEN,
            FixId.TOGGLE_EXCHANGE_PLAN, Permission.FORBIDDEN,
            FixId.SWAP_LICENCE, Permission.FORBIDDEN,
            FixId.RECREATE_USER, Permission.FORBIDDEN));

    @Test
    void aSafeFixForAProvenCauseMayRunAtOnce() {
        // When
        Change change = diagnosed(live(), forwardSyncGap());

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().plan().fix()).isEqualTo(FixId.RETRY_SERVICE_PROVISIONING));
    }

    @Test
    void nothingRunsInATenantInDryRun() {
        // When
        Change change = diagnosed(dryRun(), forwardSyncGap());

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.WaitingForPerson.class,
                        waiting -> assertThat(waiting.dryRun()).isTrue());
    }

    @Test
    void aDryRunCaseIsNeverEscalatedForWhatItMayNotDo() {
        // Given
        MailboxCase waiting = diagnosed(dryRun(), forwardSyncGap()).after();
        Instant longAfter = NOW.plus(Duration.ofDays(3));

        // When
        Change change = Looking.seen(waiting, new Sighting.Missing(null), dryRun(), longAfter);

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.WAITING_FOR_PERSON);
    }

    @Test
    void anAddressOfSomebodyElseIsNotTouchedWithoutApproval() {
        // When
        Change change = diagnosed(live(), addressHeldByContact());

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.AWAITING_APPROVAL);
    }

    @Test
    void aPrimaryAddressIsAPersonsDecision() {
        // When
        Change change = diagnosed(live(), addressHeld(HolderKind.MAILBOX, true));

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.WaitingForPerson.class,
                        waiting -> assertThat(waiting.plan().fix()).isEqualTo(FixId.GUIDED_STEP));
    }

    @Test
    void aForbiddenFixGivesWayToTheNextOne() {
        // When
        Change change =
                diagnosed(live(Map.of(FixId.RETRY_SERVICE_PROVISIONING, Permission.FORBIDDEN)), forwardSyncGap());

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().plan().fix()).isEqualTo(FixId.PROVISIONING_DIAGNOSTIC));
    }

    @Test
    void aMicrosoftIncidentComesBeforeEveryFix() {
        // When
        Change change = diagnosed(live(), forwardSyncGap(), incident());

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Held.class);
        assertThat(change.incidentNeeded()).isNotNull();
    }

    @Test
    void casesOfADehydratedTenantShareOneIncident() {
        // When
        Change change = diagnosed(live(), dehydrated());

        // Then
        assertThat(change.incidentNeeded()).isNotNull().satisfies(opening -> {
            assertThat(opening.after().mailbox().isTenantWide()).isTrue();
            assertThat(opening.after().state()).isInstanceOf(CaseState.ReadyToAct.class);
            assertThat(change.after().incident()).isEqualTo(opening.after().id());
        });
    }

    @Test
    void anIncompleteDiagnosisNeverLeadsToAFix() {
        // When
        Change change = Diagnosing.answered(
                opened(live()), answer(Verdict.INCOMPLETE, NOW.plusSeconds(1)), live(), NOW.plusSeconds(2));

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Diagnosing.class);
    }

    @Test
    void anIncompleteDiagnosisTakesNothingBack() {
        // Given
        MailboxCase waiting =
                diagnosed(live(), addressHeld(HolderKind.MAILBOX, true)).after();

        // When
        Change change = Diagnosing.answered(waiting, answer(Verdict.INCOMPLETE, LATER), live(), LATER);

        // Then
        assertThat(change.after().diagnosis()).isEqualTo(waiting.diagnosis());
    }

    @Test
    void evidenceFromBeforeTheLastFixDecidesNothing() {
        // Given
        MailboxCase tried = afterFix(new Outcome.Applied("r1", false));
        MailboxCase asking =
                Diagnosing.ask(tried, "still missing", live(), LATER).after();

        // When
        Change change = Diagnosing.answered(asking, stuckBecause(NOW.plusSeconds(3), backendFault()), live(), LATER);

        // Then
        assertThat(change.after()).isEqualTo(asking);
    }

    @Test
    void oneProofIsNotEnough() {
        // Given
        MailboxCase settling = afterFix(new Outcome.Applied("r1", false));

        // When
        Change change = Looking.seen(settling, new Sighting.Reached("r2"), live(), LATER);

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.VERIFYING);
    }

    @Test
    void twoProofsInARowResolve() {
        // Given
        MailboxCase settling = afterFix(new Outcome.Applied("r1", false));
        MailboxCase seenOnce = Looking.seen(settling, new Sighting.Reached("r2"), live(), LATER)
                .after();

        // When
        Change change = Looking.seen(seenOnce, new Sighting.Reached("r3"), live(), LATER.plusSeconds(60));

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.RESOLVED);
    }

    @Test
    void aProofFollowedByAMissCountsForNothing() {
        // Given
        MailboxCase settling = afterFix(new Outcome.Applied("r1", false));
        MailboxCase seenOnce = Looking.seen(settling, new Sighting.Reached("r2"), live(), LATER)
                .after();

        // When
        Change change = Looking.seen(seenOnce, new Sighting.Missing("r3"), live(), LATER.plusSeconds(60));

        // Then
        assertThat(change.after().proofs()).isZero();
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.DIAGNOSING);
    }

    @Test
    void whatCouldNotBeReadIsNeitherProofNorMiss() {
        // Given
        MailboxCase settling = afterFix(new Outcome.Applied("r1", false));
        MailboxCase seenOnce = Looking.seen(settling, new Sighting.Reached("r2"), live(), LATER)
                .after();

        // When
        Change change = Looking.seen(seenOnce, new Sighting.Unknown("no answer"), live(), LATER.plusSeconds(60));

        // Then
        assertThat(change.after().proofs()).isEqualTo(1);
        assertThat(change.after().state()).isEqualTo(seenOnce.state());
    }

    @Test
    void aMailboxThatAppearsByItselfWithdrawsThePlan() {
        // Given
        MailboxCase asking = diagnosed(live(), addressHeldByContact()).after();
        MailboxCase seenOnce =
                Looking.seen(asking, new Sighting.Reached("r1"), live(), LATER).after();

        // When
        Change change = Looking.seen(seenOnce, new Sighting.Reached("r2"), live(), LATER.plusSeconds(60));

        // Then
        assertThat(change.entries())
                .extracting(Entry::event)
                .hasAtLeastOneElementOfType(PlanWithdrawn.class)
                .doesNotHaveAnyElementsOfTypes(StepIntended.class);
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.RESOLVED);
    }

    @Test
    void aLicenceRemovedByAPersonEndsTheCaseWithTheReason() {
        // Given
        MailboxCase asking = diagnosed(live(), addressHeldByContact()).after();

        // When
        Change change = Looking.seen(asking, new Sighting.Moot("the plan is gone"), live(), LATER);

        // Then
        assertThat(change.after().state()).isEqualTo(new CaseState.Suppressed(LATER, "the plan is gone"));
    }

    @Test
    void anUnclearOutcomeIsNeverRepeatedBlindly() {
        // When
        MailboxCase after = afterFix(new Outcome.Ambiguous("no answer"));

        // Then
        assertThat(after.state()).isInstanceOf(CaseState.Settling.class);
    }

    @Test
    void aCrashBetweenIntentAndOutcomeIsAnUnclearOutcome() {
        // Given
        MailboxCase acting = acting();

        // When
        Change change = Acting.interrupted(acting, (CaseState.Acting) acting.state(), live(), LATER);

        // Then
        assertThat(change.entries()).extracting(Entry::event).hasAtLeastOneElementOfType(StepAmbiguous.class);
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
    }

    @Test
    void throttlingMovesTheNextAttemptOfTheSameAction() {
        // Given
        MailboxCase acting = acting();
        var before = (CaseState.Acting) acting.state();

        // When
        Change change = Acting.ended(acting, before, new Outcome.Throttled(LATER), live(), NOW);

        // Then
        assertThat(change.after().state()).isEqualTo(new CaseState.ReadyToAct(before.cleared(), 2, LATER, null));
    }

    @Test
    void theSameFixIsNotTriedTwiceForTheSameReason() {
        // Given
        MailboxCase tried = afterFix(new Outcome.Applied("r1", false));
        MailboxCase asking =
                Diagnosing.ask(tried, "still missing", live(), LATER).after();

        // When
        Change change = Diagnosing.answered(
                asking, stuckBecause(LATER.plusSeconds(1), backendFault()), live(), LATER.plusSeconds(2));

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().plan().fix()).isEqualTo(FixId.PROVISIONING_DIAGNOSTIC));
    }

    @Test
    void aFaultThatNeverHealsIsEscalatedWithItsEvidence() {
        // Given
        MailboxCase tried = afterFix(new Outcome.Applied("request-77", false));
        Instant tooLate = Cases.LICENSED.plus(Duration.ofHours(24));
        MailboxCase asking =
                Diagnosing.ask(tried, "still missing", live(), tooLate).after();

        // When
        Change change = Diagnosing.answered(
                asking, stuckBecause(tooLate.plusSeconds(1), backendFault()), RETRY_ONLY, tooLate.plusSeconds(2));

        // Then
        assertThat(change.entries())
                .extracting(Entry::event)
                .filteredOn(Escalated.class::isInstance)
                .singleElement()
                .extracting(event -> ((Escalated) event).evidencePack())
                .asString()
                .contains("request-77", "BACKEND_UNKNOWN", "Severity: B");
    }

    @Test
    void anEscalatedCaseStillResolvesWhenTheMailboxIsProven() {
        // Given
        MailboxCase escalated = Planning.escalate(opened(live()), "nothing helped", null, live(), NOW)
                .after();
        MailboxCase seenOnce = Looking.seen(escalated, new Sighting.Reached("r1"), live(), LATER)
                .after();

        // When
        Change change = Looking.seen(seenOnce, new Sighting.Reached("r2"), live(), LATER.plusSeconds(60));

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.RESOLVED);
    }

    @Test
    void aGuidedStepThatNobodyTakesIsEscalatedAndStaysOnTheCase() {
        // Given
        MailboxCase waiting =
                diagnosed(live(), addressHeld(HolderKind.MAILBOX, true)).after();
        Instant tooLate = Cases.LICENSED.plus(Duration.ofHours(24));

        // When
        Change change = Looking.seen(waiting, new Sighting.Missing(null), live(), tooLate);

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.Escalated.class,
                        escalated -> assertThat(escalated.step()).isNotNull());
    }

    private static MailboxCase acting() {
        MailboxCase ready = diagnosed(live(), backendFault()).after();
        return Acting.intend(ready, (CaseState.ReadyToAct) ready.state()).after();
    }

    private static MailboxCase afterFix(Outcome outcome) {
        MailboxCase acting = acting();
        return Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, live(), NOW.plusSeconds(5))
                .after();
    }
}
