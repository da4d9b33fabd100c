package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.RecreateUser;
import io.unstick.remediation.playbook.RecreationAction;
import io.unstick.remediation.playbook.RecreationAction.CreateUser;
import io.unstick.remediation.playbook.RecreationAction.DeleteUser;
import io.unstick.remediation.playbook.RecreationAction.RestoreUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two plans, and between them a user who is in the recycle bin by Unstick's doing: no way leaves them there. */
class RecreatingTest {
    private static final UserObjectId NEW_ADA = UserObjectId.of("87d349ed-44d7-43e1-9a83-0000000000ff");
    private static final AccountCopy COPY = copy(Map.of("displayName", "Ada", "jobTitle", "Countess"));
    private static final Plan DELETION = new Plan(
            FixId.RECREATE_USER, Cases.CONTOSO, Cases.ADA.toString(), new DeleteUser(COPY), "empty", "in the bin");
    private static final Plan SECOND = RecreateUser.purgeAndCreate(Cases.CONTOSO, COPY);
    private static final Terms FORBIDDEN = live(Map.of(FixId.RECREATE_USER, Permission.FORBIDDEN));
    private static final Outcome DONE = new Outcome.Applied("r1", false);

    @Test
    void theDeletedUserWaitsForAConsentOfItsOwn() {
        // When
        MailboxCase after = end(acting(DELETION, 0, 1), DONE, live()).after();

        // Then
        assertThat(after.state()).isInstanceOfSatisfying(CaseState.AwaitingApproval.class, waiting -> {
            assertThat(waiting.needed()).isEqualTo(2);
            assertThat(waiting.approvals()).isEmpty();
            assertThat(waiting.plan().hash()).isEqualTo(SECOND.hash()).isNotEqualTo(DELETION.hash());
        });
        assertThat(after.isMidway()).isTrue();
    }

    @Test
    void aTenantThatForbidsItMeanwhileGetsItsUserBack() {
        // When
        Change forbidden = end(acting(DELETION, 0, 1), DONE, FORBIDDEN);
        Change dryRun = end(acting(DELETION, 0, 1), DONE, Cases.dryRun());

        // Then
        assertThat(action(forbidden)).isInstanceOf(RestoreUser.class);
        assertThat(action(dryRun)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void aSecondPlanThatIsRejectedIsTakenBack() {
        // Given
        MailboxCase deleted = end(acting(DELETION, 0, 1), DONE, live()).after();

        // When
        Ruling ruling = Deciding.decide(deleted, new Decision(SECOND.hash(), false, "grace", "no"), live(), NOW);

        // Then
        Change change = ((Ruling.Accepted) ruling).change();
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
        assertThat(change.after().hasDecidedAbout(FixId.RECREATE_USER)).isTrue();
    }

    @Test
    void aSecondPlanThatNobodyApprovesIsTakenBack() {
        // Given
        MailboxCase deleted = end(acting(DELETION, 0, 1), DONE, live()).after();
        var waiting = (CaseState.AwaitingApproval) deleted.state();

        // When
        Change change = Deciding.expire(deleted, waiting, live(), waiting.expiresAt());

        // Then
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void anApprovedPurgeWhoseConsentLapsesIsTakenBack() {
        // Given
        MailboxCase approved = ready(SECOND, 0, 1);

        // When
        Change change = Acting.lapsed(approved, "forbidden now", FORBIDDEN, NOW);

        // Then
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void aDeletionThatMayHaveHappenedIsTakenBackWhenItsConsentLapses() {
        // When
        Change unsent = Acting.lapsed(ready(DELETION, 0, 1), "dry-run", Cases.dryRun(), NOW);
        Change perhapsSent = Acting.lapsed(ready(DELETION, 0, 2), "dry-run", Cases.dryRun(), NOW);

        // Then
        assertThat(unsent.after().state()).isNotInstanceOf(CaseState.ReadyToAct.class);
        assertThat(action(perhapsSent)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void aPurgeThatMicrosoftRefusesIsTakenBack() {
        // When
        Change change = end(acting(SECOND, 0, 1), new Outcome.Refused("no", "not allowed", null), live());

        // Then
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void aPurgeThatCannotBeSentForADayIsTakenBack() {
        // Given
        Instant nextDay = NOW.plus(Duration.ofHours(24));
        MailboxCase purging = acting(SECOND, 0, 1);

        // When
        Change change = Acting.ended(
                purging, (CaseState.Acting) purging.state(), new Outcome.NotSent("no key"), live(), nextDay);

        // Then
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void anUnclearAnswerIsReadBackAtItsStep(int step) {
        // When
        Change change = end(acting(SECOND, step, 1), new Outcome.Ambiguous("timeout"), live());

        // Then
        assertThat(change.after().state()).isInstanceOfSatisfying(CaseState.ReadyToAct.class, ready -> {
            assertThat(ready.cleared().step()).isEqualTo(step);
            assertThat(ready.attempt()).isEqualTo(2);
        });
    }

    @Test
    void aDeletionOrPurgeThatStaysUnclearIsTakenBack() {
        // When
        Change deletion = end(acting(DELETION, 0, 3), new Outcome.Ambiguous("timeout"), live());
        Change purge = end(acting(SECOND, 0, 3), new Outcome.Ambiguous("timeout"), live());

        // Then
        assertThat(action(deletion)).isInstanceOf(RestoreUser.class);
        assertThat(action(purge)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void aDeletionThatMayBeTriedOnlyOnceIsTakenBackWhenItIsUnclear() {
        // Given
        var once = new Terms(live().policy(), live().patience(), 3, 1, UnaryOperator.identity());

        // When
        Change change = end(acting(DELETION, 0, 1), new Outcome.Ambiguous("timeout"), once);

        // Then
        assertThat(action(change)).isInstanceOf(RestoreUser.class);
    }

    @Test
    void afterThePurgeNoPolicyKeepsTheUserAway() {
        // Given
        Cleared creating = ((CaseState.ReadyToAct)
                        end(acting(SECOND, 0, 1), DONE, live()).after().state())
                .cleared();

        // When
        var lapsed = creating.lapsed(FORBIDDEN, NOW.plus(Duration.ofDays(9)));

        // Then
        assertThat(creating.action()).isInstanceOf(CreateUser.class);
        assertThat(lapsed).isEmpty();
    }

    @Test
    void theNewUserBelongsToTheSameCase() {
        // When
        MailboxCase after = end(acting(SECOND, 1, 1), new Outcome.Applied("r1", false, NEW_ADA), live())
                .after();

        // Then
        assertThat(after.mailbox()).isEqualTo(Cases.ADAS_MAILBOX);
        assertThat(after.isAbout(Cases.ADAS_MAILBOX)).isTrue();
        assertThat(after.isAbout(MailboxKey.of(Cases.CONTOSO, NEW_ADA))).isTrue();
        assertThat(((Subject.User) after.subject()).objectId()).isEqualTo(NEW_ADA);
    }

    @Test
    void whatCannotBeGivenBackDoesNotKeepTheRestAwayAndIsToldAtTheEnd() {
        // Given
        var refused = new Outcome.Refused("no-seat", "no seat is free", null);
        MailboxCase withoutLicence = end(acting(SECOND, 2, 1), refused, live()).after();
        MailboxCase inGroup = act(withoutLicence, DONE);

        // When
        MailboxCase last = act(inGroup, DONE);

        // Then
        assertThat(action(withoutLicence)).isInstanceOf(RecreationAction.AddToGroup.class);
        assertThat(last.state()).isInstanceOf(CaseState.Escalated.class);
    }

    @Test
    void aUserWithEverythingBackGetsMicrosoftsTime() {
        // When
        Change change = end(acting(SECOND, 4, 1), DONE, live());

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
        assertThat(change.after().hasDecidedAbout(FixId.RECREATE_USER)).isTrue();
    }

    @Test
    void aCreationThatWasRefusedStaysAPersonsBusinessAlthoughTheUserIsGone() {
        // Given
        var taken = new Outcome.Refused("NameTaken", "somebody else has the name", null);
        MailboxCase escalated = end(acting(SECOND, 1, 1), taken, live()).after();

        // When
        Change looked = Looking.seen(escalated, new Sighting.Moot("the user was deleted"), live(), NOW);

        // Then
        assertThat(looked.after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    @Test
    void aRestorationIsToldAndTheMailboxLookedFor() {
        // Given
        Plan restoration = RecreateUser.restoration(Cases.CONTOSO, COPY);

        // When
        Change change = end(acting(restoration, 0, 1), DONE, live());

        // Then
        assertThat(change.entries()).extracting(Entry::event).hasAtLeastOneElementOfType(StepCompensated.class);
        assertThat(change.after().state()).isInstanceOf(CaseState.Settling.class);
    }

    @Test
    void consentIsForTheseVeryPropertiesInWhateverOrderTheyWereRead() {
        // Given
        AccountCopy same = copy(Map.of("jobTitle", "Countess", "displayName", "Ada"));
        AccountCopy other = copy(Map.of("displayName", "Ada", "jobTitle", "Queen"));

        // Then
        assertThat(new DeleteUser(same).wording()).isEqualTo(new DeleteUser(COPY).wording());
        assertThat(new DeleteUser(other).wording()).isNotEqualTo(new DeleteUser(COPY).wording());
        assertThat(COPY.toString()).doesNotContain("Countess");
    }

    private static AccountCopy copy(Map<String, Object> properties) {
        return new AccountCopy(
                Cases.ADA,
                "ada@contoso.example",
                properties,
                List.of(new AccountCopy.Licence(new UUID(0, 1), List.of())),
                List.of(new UUID(0, 2)),
                new UUID(0, 3),
                List.of());
    }

    private static MailboxCase ready(Plan plan, int step, int attempt) {
        return opened(live()).in(new CaseState.ReadyToAct(cleared(plan, step), attempt, NOW, null));
    }

    private static MailboxCase acting(Plan plan, int step, int attempt) {
        return opened(live()).in(new CaseState.Acting(cleared(plan, step), attempt));
    }

    private static Cleared cleared(Plan plan, int step) {
        Cleared cleared = Cleared.of(opened(live()), plan, List.of(), NOW, NOW);
        for (int next = 0; next < step; next++) {
            cleared = cleared.next(NOW);
        }
        return cleared;
    }

    private static Change end(MailboxCase acting, Outcome outcome, Terms terms) {
        return Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, terms, NOW);
    }

    /** Takes the step that is due. */
    private static MailboxCase act(MailboxCase between, Outcome outcome) {
        var ready = (CaseState.ReadyToAct) between.state();
        return end(Acting.intend(between, ready).after(), outcome, live()).after();
    }

    private static RecreationAction action(Change change) {
        return action(change.after());
    }

    private static RecreationAction action(MailboxCase stuck) {
        var ready = (CaseState.ReadyToAct) stuck.state();
        return (RecreationAction) ready.cleared().action();
    }
}
