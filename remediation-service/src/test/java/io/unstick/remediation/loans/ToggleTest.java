package io.unstick.remediation.loans;

import static io.unstick.remediation.loans.Loans.FORMS;
import static io.unstick.remediation.loans.Loans.MAILBOX_PLAN;
import static io.unstick.remediation.loans.Loans.SKU;
import static io.unstick.remediation.loans.Loans.TEAMS;
import static io.unstick.remediation.loans.Loans.asBefore;
import static io.unstick.remediation.loans.Loans.neither;
import static io.unstick.remediation.loans.Loans.planOff;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Exchange plan is off for a while inside the licence. */
class ToggleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aPlanStaysOffForTheTimeToSettleFromWhenItIsSeenOff() {
        // Given
        var loan = Loans.toggle().after(Duration.ofMinutes(10)).seen(planOff());
        // When
        loan.after(Duration.ofMinutes(14)).seen(planOff());
        // Then
        assertThat(loan.requests()).isEmpty();
        assertThat(loan.after(MINUTE).seen(planOff()).requests()).hasSize(1);
    }

    @Test
    void whatComesBackIsThePlanAndNothingElse() {
        // Given
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(Duration.ofMinutes(15)).seen(planOff());
        // Then
        assertThat(loan.requests().getFirst().add()).isEqualTo(Map.of(SKU, Set.of(TEAMS)));
        assertThat(loan.requests().getFirst().remove()).isEmpty();
    }

    @Test
    void aPlanThatAPersonSwitchedOffMeanwhileStaysOff() {
        // Given
        var changed = new Sight.Read(Set.of(TEAMS, FORMS, MAILBOX_PLAN), false, false, false, false);
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(Duration.ofMinutes(15)).seen(changed);
        // Then
        assertThat(loan.requests().getFirst().add()).isEqualTo(Map.of(SKU, Set.of(TEAMS, FORMS)));
    }

    @Test
    void aPlanThatStillWorksIsNotGivenBackBeforeTheLongestTime() {
        // Given
        var stillOn = new Sight.Read(Set.of(TEAMS, MAILBOX_PLAN), false, false, true, false);
        var loan = Loans.toggle().seen(stillOn);
        // When
        loan.after(Duration.ofMinutes(59)).seen(stillOn);
        // Then
        assertThat(loan.requests()).isEmpty();
        assertThat(loan.after(MINUTE).seen(stillOn).requests()).hasSize(1);
    }

    @Test
    void paidMeansReadAndNotAnswered() {
        // Given
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(Duration.ofMinutes(15)).seen(planOff());
        // Then
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.after(MINUTE).seen(asBefore()).debt().isPaid()).isTrue();
        assertThat(loan.debt().how()).isEqualTo("the licence is as it was");
    }

    @Test
    void aBorrowingThatIsNotSeenGetsItsTimeBeforeItCountsAsNeverDone() {
        // Given
        var loan = Loans.toggle();
        // When
        loan.after(Duration.ofMinutes(59)).seen(asBefore());
        // Then
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.after(MINUTE).seen(asBefore()).debt().how()).isEqualTo("the licence was never taken");
        assertThat(loan.requests()).isEmpty();
    }

    @Test
    void aBorrowingThatArrivesAfterThePaymentIsMadeGoodAtOnce() {
        // Given
        var loan = Loans.toggle().after(Duration.ofHours(1)).seen(asBefore());
        assertThat(loan.debt().isPaid()).isTrue();
        // When
        loan.seenWhenDue(asBefore(), 2).seenWhenDue(planOff(), 1);
        // Then
        assertThat(loan.requests()).hasSize(1);
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.seenWhenDue(asBefore(), 4).debt().isClosed()).isTrue();
    }

    @Test
    void aPaymentThatWasOnlyAStaleLookIsMadeGoodWhileRequestsMayBeLate() {
        // Given
        var loan = paid();
        // When
        loan.seenWhenDue(planOff(), 1);
        // Then
        assertThat(loan.requests()).hasSize(2);
        assertThat(loan.debt().isPaid()).isFalse();
    }

    @Test
    void aPersonWhoSwitchesThePlanOffLongAfterThePaymentIsNotFought() {
        // Given
        var loan = paid().seenWhenDue(asBefore(), 2);
        // When
        loan.seenWhenDue(planOff(), 1);
        // Then
        assertThat(loan.requests()).hasSize(1);
        assertThat(loan.debt().isClosed()).isTrue();
        assertThat(loan.debt().how()).contains("a person changed");
    }

    @Test
    void whoeverSwitchesThePlanOffAgainAndAgainMeansIt() {
        // Given
        var loan = paid();
        // When
        for (int round = 0; round < 5; round++) {
            loan.seenWhenDue(planOff(), 1).seenWhenDue(asBefore(), 1);
        }
        // Then
        assertThat(loan.requests()).hasSize(3);
    }

    @Test
    void aLicenceThatAPersonTookIsNotGivenBack() {
        // Given
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(MINUTE).seen(neither());
        // Then
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.seenWhenDue(neither(), 20).debt().how()).contains("a person changed");
        assertThat(loan.requests()).isEmpty();
    }

    @Test
    void aPersonWhoGivesThePlanBackPaysTheDebt() {
        // Given
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(MINUTE).seen(asBefore());
        // Then
        assertThat(loan.debt().how()).isEqualTo("somebody gave the licence back");
        assertThat(loan.requests()).isEmpty();
    }

    @Test
    void aLicenceThatAGroupGivesTooIsGivenBackAsPromisedAndOnce() {
        // Given
        var inherited = new Sight.Read(Set.of(), true, false, true, false);
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.after(Duration.ofHours(1)).seen(inherited).seenWhenDue(inherited, 1);
        // Then
        assertThat(loan.requests()).extracting(Step.Repay::add).containsExactly(Map.of(SKU, Set.of(TEAMS)));
        assertThat(loan.debt().isPaid()).isTrue();
    }

    private static Loans paid() {
        var loan = Loans.toggle()
                .seen(planOff())
                .after(Duration.ofMinutes(15))
                .seen(planOff())
                .seenWhenDue(asBefore(), 1);
        assertThat(loan.debt().isPaid()).isTrue();
        return loan;
    }
}
