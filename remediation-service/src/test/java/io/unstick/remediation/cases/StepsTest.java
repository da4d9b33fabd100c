package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.Escalated;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import io.unstick.remediation.onpremises.repair.Modification;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan of several steps: each has its own intent, and what has begun is finished. */
class StepsTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
    private static final AdObject ENTRY = new AdObject("CN=Ada", UUID.randomUUID(), Map.of(), HomeDatabase.NONE);
    private static final Plan REPAIR = new Plan(
            FixId.REPAIR_HYBRID_ATTRIBUTES,
            Cases.CONTOSO,
            "ad-object",
            List.of(
                    new OnPremisesAction.ChangeEntry(ENTRY, new Modification(List.of())),
                    new OnPremisesAction.StartDeltaSync(),
                    new OnPremisesAction.RetryAfterSync(Cases.ADA)),
            "a stale GUID",
            "none");

    @Test
    void theNextStepFollowsUnderItsOwnActionId() {
        // Given
        MailboxCase acting = acting(0);
        UUID first = ((CaseState.Acting) acting.state()).cleared().actionId();

        // When
        Change change = end(acting, new Outcome.Applied("r1", false), LATER);

        // Then
        assertThat(change.after().state()).isInstanceOfSatisfying(CaseState.ReadyToAct.class, ready -> {
            assertThat(ready.cleared().step()).isEqualTo(1);
            assertThat(ready.attempt()).isEqualTo(1);
            assertThat(ready.cleared().actionId()).isNotEqualTo(first);
        });
    }

    @Test
    void theFixCountsAsTriedOnlyAfterItsLastStep() {
        // Given
        MailboxCase acting = acting(2);

        // When
        Change change = end(acting, new Outcome.Applied("r1", false), LATER);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
        assertThat(change.after().attempts())
                .singleElement()
                .extracting(Attempt::fix)
                .isEqualTo(REPAIR.fix());
    }

    @Test
    void anUnclearAnswerInTheMiddleIsReadBackAtTheSameStep() {
        // Given
        MailboxCase acting = acting(1);

        // When
        Change change = end(acting, new Outcome.Ambiguous("timeout"), LATER);

        // Then
        assertThat(change.after().state()).isInstanceOfSatisfying(CaseState.ReadyToAct.class, ready -> {
            assertThat(ready.cleared().step()).isEqualTo(1);
            assertThat(ready.attempt()).isEqualTo(2);
            assertThat(ready.notBefore()).isAfter(LATER);
        });
    }

    @Test
    void anUnclearRetryAtTheEndIsNotRepeatedBecauseNothingShowsWhetherItWasHeard() {
        // Given
        MailboxCase acting = acting(2);

        // When
        Change change = end(acting, new Outcome.Ambiguous("timeout"), LATER);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
        assertThat(change.after().attempts())
                .singleElement()
                .extracting(Attempt::result)
                .isEqualTo(Attempt.Result.AMBIGUOUS);
    }

    @Test
    void nothingIsConcludedFromLookingInTheMiddle() {
        // Given
        MailboxCase between =
                end(acting(0), new Outcome.Applied("r1", false), LATER).after();

        // When
        Due due = Due.of(between.lookingAt(LATER), LATER);

        // Then
        assertThat(due).isInstanceOf(Due.Act.class);
        assertThat(between.isMidway()).isTrue();
    }

    @Test
    void aRefusalInTheMiddleIsHandedToAPersonWithThePlan() {
        // Given
        MailboxCase acting = acting(1);

        // When
        Change change = end(acting, new Outcome.Refused("staging", "the server is in staging mode", null), LATER);

        // Then
        assertThat(change.entries()).extracting(Entry::event).hasAtLeastOneElementOfType(Escalated.class);
        assertThat(((CaseState.Escalated) change.after().state()).step()).isEqualTo(REPAIR);
    }

    @Test
    void aStepThatNeverCanBeSentIsEscalatedAfterADay() {
        // Given
        MailboxCase acting = acting(1);
        Instant nextDay = NOW.plus(Duration.ofHours(24));

        // When
        Change soon = end(acting, new Outcome.NotSent("no access"), LATER);
        Change late = end(acting, new Outcome.NotSent("no access"), nextDay);

        // Then
        assertThat(soon.after().state()).isInstanceOf(CaseState.ReadyToAct.class);
        assertThat(late.after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    @Test
    void consentThatLapsesLaterDoesNotLeaveAPlanHalfDone() {
        // Given
        Cleared begun = Cleared.of(opened(live()), REPAIR, List.of(), NOW, NOW).next(NOW);

        // When
        var lapsed = begun.lapsed(Cases.dryRun(), NOW.plus(Duration.ofDays(2)));

        // Then
        assertThat(lapsed).isEmpty();
    }

    @Test
    void eachStepCommitsItsOwnIntent() {
        // Given
        MailboxCase between =
                end(acting(0), new Outcome.Applied("r1", false), LATER).after();
        var ready = (CaseState.ReadyToAct) between.state();

        // When
        Change change = Acting.intend(between, ready);

        // Then
        assertThat(change.entries())
                .singleElement()
                .extracting(Entry::event)
                .isEqualTo(
                        new StepIntended(ready.cleared().actionId(), 1, REPAIR.fix(), REPAIR.hash(), REPAIR.before()));
    }

    private static MailboxCase acting(int step) {
        MailboxCase stuck = opened(live());
        Cleared cleared = Cleared.of(stuck, REPAIR, List.of(), null, NOW);
        for (int next = 0; next < step; next++) {
            cleared = cleared.next(NOW);
        }
        return stuck.in(new CaseState.Acting(cleared, 1));
    }

    private static Change end(MailboxCase acting, Outcome outcome, Instant now) {
        return Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, live(), now);
    }
}
