package io.unstick.remediation.cases;

import static io.unstick.remediation.cases.Cases.NOW;
import static io.unstick.remediation.cases.Cases.dehydrated;
import static io.unstick.remediation.cases.Cases.diagnosed;
import static io.unstick.remediation.cases.Cases.dryRun;
import static io.unstick.remediation.cases.Cases.live;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An incident ends one way or the other; its members wait for that. */
class IncidentTest {
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofHours(25));

    @Test
    void anIncidentWhoseFixIsForbiddenIsGivenUpInTime() {
        // Given
        Terms forbidding = live(Map.of(FixId.HYDRATE_TENANT, Permission.FORBIDDEN));
        MailboxCase incident = incident(forbidding);

        // When
        Change change = Looking.seen(incident, new Sighting.Missing(null), forbidding, NEXT_DAY);

        // Then
        assertThat(StateLabel.of(change.after().state())).isEqualTo(StateLabel.ESCALATED);
    }

    @Test
    void anIncidentGoesOnWhenDryRunIsLifted() {
        // Given
        MailboxCase shown = incident(dryRun());

        // When
        Change change = Diagnosing.ask(shown, "time to look again", live(), NEXT_DAY);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.ReadyToAct.class);
    }

    @Test
    void anIncidentInDryRunGoesOnWaitingAndSaysNothingTwice() {
        // Given
        MailboxCase shown = incident(dryRun());

        // When
        Change change = Diagnosing.ask(shown, "time to look again", dryRun(), NEXT_DAY);

        // Then
        assertThat(change.after().state()).isInstanceOf(CaseState.WaitingForPerson.class);
        assertThat(change.entries()).isEmpty();
    }

    private static MailboxCase incident(Terms terms) {
        return Objects.requireNonNull(diagnosed(terms, dehydrated()).incidentNeeded())
                .after();
    }
}
