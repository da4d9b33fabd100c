package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.addressHeldByContact;
import static io.unstick.remediation.cases.Cases.backendFault;
import static io.unstick.remediation.cases.Cases.diagnosed;
import static io.unstick.remediation.cases.Cases.dryRun;
import static io.unstick.remediation.cases.Cases.forwardSyncGap;
import static io.unstick.remediation.cases.Cases.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.PlanWithdrawn;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What lets a plan run does not last for ever, and belongs to one action. */
class ConsentTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));
    private static final Terms TWO = live(Map.of(FixId.RELEASE_ADDRESS, Permission.TWO_PERSON));

    @Test
    void aPlanThatMayRunKeepsItsConsent() {
        // When
        var lapsed = clearedOf(approved()).lapsed(live(), LATER);

        // Then
        assertThat(lapsed).isEmpty();
    }

    @Test
    void anApprovalThatWaitsLongerThanItsTimeIsWorthNothing() {
        // When
        var lapsed = clearedOf(approved()).lapsed(live(), NOW.plus(Duration.ofDays(2)));

        // Then
        assertThat(lapsed).isPresent();
    }

    @Test
    void aPlanWithTooFewApprovalsForTodaysPolicyGoesBackToTheApprovers() {
        // Given
        MailboxCase approved = approved();
        String why = clearedOf(approved).lapsed(TWO, LATER).orElseThrow();

        // When
        Change change = Acting.lapsed(approved, why, TWO, LATER);

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.AwaitingApproval.class,
                        waiting -> assertThat(waiting.approvals()).isEmpty());
        assertThat(change.entries()).extracting(Entry::event).hasAtLeastOneElementOfType(PlanWithdrawn.class);
    }

    @Test
    void aPlanThatWasForbiddenMeanwhileGivesWayToTheNextOne() {
        // Given
        MailboxCase ready = diagnosed(live(), forwardSyncGap()).after();
        Terms forbidding = live(Map.of(FixId.RETRY_SERVICE_PROVISIONING, Permission.FORBIDDEN));
        String why = clearedOf(ready).lapsed(forbidding, LATER).orElseThrow();

        // When
        Change change = Acting.lapsed(ready, why, forbidding, LATER);

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        next -> assertThat(next.cleared().plan().fix()).isEqualTo(FixId.PROVISIONING_DIAGNOSTIC));
    }

    @Test
    void aTenantThatGoesIntoDryRunIsShownThePlanInstead() {
        // Given
        MailboxCase ready = diagnosed(live(), backendFault()).after();
        String why = clearedOf(ready).lapsed(dryRun(), LATER).orElseThrow();

        // When
        Change change = Acting.lapsed(ready, why, dryRun(), LATER);

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.WaitingForPerson.class,
                        waiting -> assertThat(waiting.dryRun()).isTrue());
    }

    @Test
    void aReopenedCaseTriesTheSamePlanAsAnotherAction() {
        // Given
        MailboxCase first = diagnosed(live(), backendFault()).after();
        MailboxCase reopened = Opening.again(
                        first.in(new CaseState.Resolved(LATER, "proven")), Cases.adaIsStuck(), live(), LATER)
                .after();

        // When
        Change second = Diagnosing.answered(
                reopened, Cases.stuckBecause(LATER.plusSeconds(1), backendFault()), live(), LATER.plusSeconds(2));

        // Then
        assertThat(actionOf(second.after())).isNotEqualTo(actionOf(first));
    }

    private static MailboxCase approved() {
        MailboxCase asking = diagnosed(live(), addressHeldByContact()).after();
        String hash = ((CaseState.AwaitingApproval) asking.state()).plan().hash();
        Ruling ruling = Deciding.decide(asking, new Decision(hash, true, "grace", "looks right"), live(), NOW);
        return ((Ruling.Accepted) ruling).change().after();
    }

    private static Cleared clearedOf(MailboxCase ready) {
        return ((CaseState.ReadyToAct) ready.state()).cleared();
    }

    private static UUID actionOf(MailboxCase ready) {
        return clearedOf(ready).actionId();
    }
}
