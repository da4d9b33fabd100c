package io.unstick.remediation.loans;

import static io.unstick.remediation.loans.Loans.FORMS;
import static io.unstick.remediation.loans.Loans.SKU;
import static io.unstick.remediation.loans.Loans.SUBSTITUTE;
import static io.unstick.remediation.loans.Loans.TEAMS;
import static io.unstick.remediation.loans.Loans.asBefore;
import static io.unstick.remediation.loans.Loans.doubled;
import static io.unstick.remediation.loans.Loans.holding;
import static io.unstick.remediation.loans.Loans.neither;
import static io.unstick.remediation.loans.Loans.swapped;
import static io.unstick.remediation.loans.Loans.withMailbox;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another licence stands in for a while. */
class SwapTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void theLicenceIsGivenBackInOneRequestWhenTheMailboxIsThere() {
        // Given
        var loan = Loans.swap().after(Duration.ofHours(3)).seen(swapped());
        assertThat(loan.requests()).isEmpty();
        // When
        loan.after(MINUTE).seen(withMailbox(swapped()));
        // Then
        assertThat(loan.requests()).hasSize(1);
        assertThat(loan.requests().getFirst().add()).isEqualTo(Map.of(SKU, Set.of(TEAMS)));
        assertThat(loan.requests().getFirst().remove()).containsExactly(SUBSTITUTE);
    }

    @Test
    void withoutAMailboxTheLicenceIsLentForTheLongestTimeOnly() {
        // Given
        var loan = Loans.swap().after(Duration.ofHours(4).minusMinutes(1)).seen(swapped());
        // When
        loan.after(MINUTE).seen(swapped());
        // Then
        assertThat(loan.requests()).hasSize(1);
    }

    @Test
    void aRemovalThatComesLateIsMadeGoodWhenItComes() {
        // Given
        var loan = Loans.swap().seen(doubled()).after(MINUTE).seen(withMailbox(doubled()));
        // When
        loan.seenWhenDue(swapped(), 1);
        // Then
        assertThat(loan.requests()).hasSize(2);
        assertThat(loan.seenWhenDue(asBefore(), 4).debt().isClosed()).isTrue();
    }

    @Test
    void aRemovalThatComesAfterThePaymentIsMadeGoodToo() {
        // Given
        var loan = Loans.swap().seen(withMailbox(doubled())).seenWhenDue(asBefore(), 1);
        assertThat(loan.debt().isPaid()).isTrue();
        // When
        loan.seenWhenDue(neither(), 1);
        // Then
        assertThat(loan.requests()).hasSize(2);
        assertThat(loan.requests().getLast().add()).isEqualTo(Map.of(SKU, Set.of(TEAMS)));
        assertThat(loan.requests().getLast().remove()).isEmpty();
    }

    @Test
    void whatCameBackWithOtherPlansThanPromisedIsNotPaid() {
        // Given
        var loan = Loans.swap().seen(withMailbox(swapped()));
        // When
        loan.seenWhenDue(holding(Set.of(), false), 1);
        // Then
        assertThat(loan.debt().isPaid()).isFalse();
        assertThat(loan.requests()).hasSize(2);
    }

    @Test
    void whatAPersonGaveBackMayHaveOtherPlans() {
        // Given
        var loan = Loans.swap().seen(swapped());
        // When
        loan.after(MINUTE).seen(holding(Set.of(FORMS), false));
        // Then
        assertThat(loan.debt().isPaid()).isTrue();
        assertThat(loan.requests()).isEmpty();
    }

    @Test
    void aPersonWhoTakesTheSubstituteAwayIsNotFought() {
        // Given
        var loan = Loans.swap().seen(swapped());
        // When
        loan.seenWhenDue(neither(), 20);
        // Then
        assertThat(loan.debt().isClosed()).isTrue();
        assertThat(loan.debt().how()).contains("a person changed");
        assertThat(loan.now()).isAfterOrEqualTo(Loans.START.plus(Loans.DEADLINES.late()));
        assertThat(loan.requests()).isEmpty();
    }

    @Test
    void aLicenceThatAPersonTakesLongAfterThePaymentIsNotGivenBack() {
        // Given
        var loan = Loans.swap()
                .seen(swapped())
                .after(MINUTE)
                .seen(withMailbox(swapped()))
                .seenWhenDue(asBefore(), 3);
        // When
        loan.seenWhenDue(neither(), 1);
        // Then
        assertThat(loan.requests()).hasSize(1);
        assertThat(loan.debt().how()).contains("a person changed");
    }

    @Test
    void theMailboxMattersNoMoreOnceTheLicenceIsOnItsWayBack() {
        // Given
        var loan = Loans.swap().seen(withMailbox(swapped()));
        assertThat(loan.debt().awaitsMailbox()).isFalse();
        // When
        loan.seenWhenDue(swapped(), 1);
        // Then
        assertThat(loan.requests()).hasSize(2);
    }
}
