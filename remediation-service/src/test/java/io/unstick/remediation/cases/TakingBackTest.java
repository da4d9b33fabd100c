package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.CONTOSO;
import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.event.RemediationEvent.Escalated;
import io.unstick.contracts.event.RemediationEvent.StepCompensated;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.cases.TakingBack.Wish;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import io.unstick.remediation.onpremises.repair.Modification;
import io.unstick.remediation.playbook.OnPremisesAction.ChangeEntry;
import io.unstick.remediation.playbook.OnPremisesPlan;
import io.unstick.remediation.playbook.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mia wants a change in Active Directory taken back, after Ada's case was resolved. */
class TakingBackTest {
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
    private static final AdObject ENTRY = new AdObject("CN=Ada", UUID.randomUUID(), Map.of(), HomeDatabase.NONE);
    private static final Plan UNDO = OnPremisesPlan.undoing(
            FixId.REPAIR_HYBRID_ATTRIBUTES, CONTOSO, new ChangeEntry(ENTRY, new Modification(List.of())));
    private static final Wish MIAS_WISH = new Wish("mia", "it was the wrong user");

    @Test
    void whoAsksIsNotEnough() {
        // When
        MailboxCase asked = asked(live());

        // Then
        assertThat(asked.state()).isInstanceOfSatisfying(CaseState.AwaitingApproval.class, waiting -> {
            assertThat(waiting.approvals()).extracting(Approval::by).containsExactly("mia");
            assertThat(waiting.needed()).isEqualTo(2);
        });
        assertThat(decide(asked, "mia", true)).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void whereTheFixNeedsTwoPeopleItsWayBackNeedsTwoBesidesWhoAsks() {
        // When
        MailboxCase asked = asked(live(Map.of(FixId.REPAIR_HYBRID_ATTRIBUTES, Permission.TWO_PERSON)));

        // Then
        assertThat(((CaseState.AwaitingApproval) asked.state()).needed()).isEqualTo(3);
    }

    @Test
    void itRunsWhenAnotherAgrees() {
        // When
        Ruling ruling = decide(asked(live()), "noah", true);

        // Then
        assertThat(((Ruling.Accepted) ruling).change().after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.cleared().lapsed(live(), LATER))
                                .isEmpty());
    }

    @Test
    void aMailboxThatIsThereDoesNotCallItOff() {
        // Given
        MailboxCase asked = asked(live());

        // When
        Due due = Due.of(asked, asked.lookAt().plusSeconds(1));

        // Then
        assertThat(due).isNotInstanceOf(Due.Look.class);
    }

    @Test
    void nothingIsTakenBackWhileSomethingElseIsUnderWay() {
        // When
        Ruling ruling = TakingBack.ask(opened(live()), UNDO, MIAS_WISH, live(), NOW);

        // Then
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void afterwardsAPersonHasTheLastWord() {
        // Given
        MailboxCase acting = acting(1);

        // When
        Change change = end(acting, new Outcome.Applied(null, false));

        // Then
        assertThat(change.entries())
                .extracting(Entry::event)
                .hasAtLeastOneElementOfType(StepCompensated.class)
                .hasAtLeastOneElementOfType(Escalated.class);
    }

    @Test
    void whatSomebodyEditedSinceIsLeftToAPerson() {
        // When
        Change change = end(acting(0), new Outcome.Overtaken("proxyAddresses was edited"));

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    @Test
    void anUnclearAnswerIsReadBackAndNotGivenUp() {
        // When
        Change change = end(acting(0), new Outcome.Ambiguous("the connection broke"));

        // Then
        assertThat(change.after().state())
                .isInstanceOfSatisfying(
                        CaseState.ReadyToAct.class,
                        ready -> assertThat(ready.attempt()).isEqualTo(2));
    }

    @Test
    void whatIsRejectedStaysAsItIs() {
        // When
        Ruling ruling = decide(asked(live()), "noah", false);

        // Then
        assertThat(((Ruling.Accepted) ruling).change().after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    private static MailboxCase asked(Terms terms) {
        MailboxCase resolved = opened(terms).in(new CaseState.Resolved(NOW, "the mailbox was read"));
        return ((Ruling.Accepted) TakingBack.ask(resolved, UNDO, MIAS_WISH, terms, NOW))
                .change()
                .after();
    }

    private static Ruling decide(MailboxCase asked, String by, boolean approve) {
        return Deciding.decide(asked, new Decision(UNDO.hash(), approve, by, "looked at it"), live(), LATER);
    }

    private static MailboxCase acting(int step) {
        MailboxCase asked = asked(live());
        Cleared cleared = Cleared.of(asked, UNDO, List.of(), null, NOW);
        for (int next = 0; next < step; next++) {
            cleared = cleared.next(NOW);
        }
        return asked.in(new CaseState.Acting(cleared, 1));
    }

    private static Change end(MailboxCase acting, Outcome outcome) {
        return Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, live(), LATER);
    }
}
