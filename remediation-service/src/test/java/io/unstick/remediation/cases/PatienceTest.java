package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.answer;
import static io.unstick.remediation.cases.Cases.diagnosed;
import static io.unstick.remediation.cases.Cases.forwardSyncGap;
import static io.unstick.remediation.cases.Cases.live;
import static io.unstick.remediation.cases.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nothing of a customer's is waited for without an end: sooner or later a person takes over. */
class PatienceTest {
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(24));
    private static final int OFTEN = 6;

    @Test
    void whoCannotBeDiagnosedForADayIsHandedToAPerson() {
        // Given
        MailboxCase asked = asked(OFTEN);

        // When
        Change change = Diagnosing.answered(asked, answer(Verdict.INCOMPLETE, NEXT_DAY), live(), NEXT_DAY);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    @Test
    void oneFailedDiagnosisOfAnOldTroubleIsNoReasonToGiveUp() {
        // Given
        MailboxCase asked = asked(1);

        // When
        Change change = Diagnosing.answered(asked, answer(Verdict.INCOMPLETE, NEXT_DAY), live(), NEXT_DAY);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Diagnosing.class);
    }

    @Test
    void aDiagnosticServiceThatIsDownEscalatesNobody() {
        // Given
        MailboxCase asked = asked(OFTEN);

        // When
        Change change = Diagnosing.ask(asked, "time to look again", live(), NEXT_DAY);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Diagnosing.class);
    }

    @Test
    void aRequestThatIsThrottledForADayIsHandedToAPerson() {
        // Given
        MailboxCase ready = diagnosed(live(), forwardSyncGap()).after();
        MailboxCase acting =
                Acting.intend(ready, (CaseState.ReadyToAct) ready.state()).after();
        var outcome = new Outcome.Throttled(NEXT_DAY.plusSeconds(60));

        // When
        Change change =
                Acting.ended(acting, (CaseState.Acting) acting.state(), outcome, live(), NEXT_DAY.plusSeconds(2));

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.Escalated.class);
    }

    private static MailboxCase asked(int times) {
        return opened(live()).in(new CaseState.Diagnosing(NEXT_DAY, times));
    }
}
