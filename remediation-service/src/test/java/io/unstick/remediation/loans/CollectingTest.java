package io.unstick.remediation.loans;

import static io.unstick.remediation.loans.Loans.asBefore;
import static io.unstick.remediation.loans.Loans.planOff;
import static io.unstick.remediation.loans.Loans.swapped;
import static io.unstick.remediation.loans.Loans.withMailbox;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every loan: how it is tried, watched and closed. */
class CollectingTest {
    @Test
    void aPaidDebtIsLookedAtAfterFiveMinutesAnHourAndADay() {
        // Given
        var loan = paid();
        // When
        var looks = Stream.generate(() -> {
                    Duration wait = loan.untilNextLook();
                    loan.seenWhenDue(asBefore(), 1);
                    return wait;
                })
                .limit(3)
                .toList();
        // Then
        assertThat(looks).containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(55), Duration.ofHours(23));
        assertThat(loan.debt().isClosed()).isTrue();
        assertThat(loan.debt().dueAt()).isNull();
    }

    @Test
    void aRefusedRepaymentIsTriedAgainAfterEverLongerPauses() {
        // Given
        var loan = Loans.swap().answering(new Answer.Refused("NoFreeSeat: none"));
        // When
        var pauses = Stream.generate(() -> {
                    loan.seenWhenDue(withMailbox(swapped()), 1);
                    return loan.untilNextLook().toMinutes();
                })
                .limit(6)
                .toList();
        // Then
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 15L, 15L);
        assertThat(loan.debt().why()).isEqualTo("NoFreeSeat: none");
        assertThat(loan.debt().isPaid()).isFalse();
    }

    @Test
    void noTwoRequestsHaveTheSameName() {
        // Given
        var loan = Loans.swap().answering(new Answer.Unclear("timeout"));
        // When
        loan.seenWhenDue(withMailbox(swapped()), 4);
        // Then
        assertThat(loan.requests())
                .extracting(request -> request.after().history().attempt())
                .containsExactly(1, 2, 3, 4);
        assertThat(loan.debt().openedAgain(loan.now()).history().attempt()).isEqualTo(4);
    }

    @Test
    void anUnclearAnswerIsReadBackBeforeAnythingIsRepeated() {
        // Given
        var loan = Loans.swap().answering(new Answer.Unclear("timeout")).seen(withMailbox(swapped()));
        // When
        loan.seenWhenDue(asBefore(), 1);
        // Then
        assertThat(loan.requests()).hasSize(1);
        assertThat(loan.debt().isPaid()).isTrue();
    }

    @Test
    void aProcessThatDiesAfterTheIntentGoesOnByReading() {
        // Given
        var loan = Loans.swap().seenAndKilled(withMailbox(swapped()));
        // When
        loan.seenWhenDue(asBefore(), 1);
        // Then
        assertThat(loan.debt().isPaid()).isTrue();
        assertThat(loan.debt().how()).isEqualTo("the licence is as it was");
    }

    @Test
    void throttlingPutsTheRepaymentOffAsLongAsMicrosoftSays() {
        // Given
        var until = Loans.START.plus(Duration.ofMinutes(40));
        var loan = Loans.swap().answering(new Answer.Throttled(until));
        // When
        loan.seen(withMailbox(swapped()));
        // Then
        assertThat(loan.debt().lookAt()).isEqualTo(until);
        assertThat(loan.debt().awaitsMailbox()).isTrue();
    }

    @Test
    void whatCannotBeReadIsNeitherPaidNorGivenBack() {
        // Given
        var loan = Loans.toggle().seen(planOff());
        // When
        loan.seenWhenDue(new Sight.Unreadable("no consent"), 100);
        // Then
        assertThat(loan.requests()).isEmpty();
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.debt().why()).contains("no consent");
        assertThat(loan.untilNextLook()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aDeletedUserOwesNothing() {
        // Given
        var loan = Loans.swap().seen(swapped());
        // When
        loan.seen(new Sight.Gone());
        // Then
        assertThat(loan.debt().isClosed()).isTrue();
        assertThat(loan.debt().how()).isEqualTo("the user was deleted");
    }

    @Test
    void anotherAttemptOfTheSameActionIsWatchedFromTheBeginning() {
        // Given
        var loan = paid().seenWhenDue(asBefore(), 3);
        // When
        LicenceDebt again = loan.debt().openedAgain(loan.now());
        // Then
        assertThat(again.isPaid()).isFalse();
        assertThat(again.openedAt()).isEqualTo(loan.now());
        assertThat(again.history().wasTaken()).isFalse();
    }

    @Test
    void onlyAPaidDebtIsLeftToTheOneThatLendsAgain() {
        // Given
        var owed = Loans.toggle().seen(planOff()).debt();
        // When
        var superseded = Stream.of(paid().debt(), owed)
                .map(debt -> debt.superseded(Loans.START))
                .toList();
        // Then
        assertThat(superseded).extracting(LicenceDebt::isClosed).containsExactly(true, false);
    }

    private static Loans paid() {
        return Loans.toggle()
                .seen(planOff())
                .after(Duration.ofMinutes(15))
                .seen(planOff())
                .seenWhenDue(asBefore(), 1);
    }
}
