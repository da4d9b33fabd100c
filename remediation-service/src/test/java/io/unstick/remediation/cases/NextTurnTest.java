package io.unstick.remediation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whose turn matters how much. */
class NextTurnTest {
    private static final Terms TERMS = Cases.live();

    @Test
    void theLongerAMailboxIsMissingTheMoreItsNextTurnMatters() {
        // Given
        MailboxCase stuck = Cases.opened(TERMS);
        // When
        Severity later = Severity.ofNextTurn(stuck, TERMS, Cases.NOW.plus(Duration.ofDays(2)));
        // Then
        assertThat(later).isGreaterThan(Severity.ofNextTurn(stuck, TERMS, Cases.NOW));
    }

    @Test
    void aCaseThatWasGivenUpIsSevereAndYetMakesNobodyWait() {
        // Given
        MailboxCase stuck = Cases.opened(TERMS).in(new CaseState.Escalated(Cases.NOW, "nothing helped", null));
        // When
        Severity turn = Severity.ofNextTurn(stuck, TERMS, Cases.NOW);
        // Then
        assertThat(turn).isLessThan(Severity.of(stuck, TERMS, Cases.NOW));
    }
}
