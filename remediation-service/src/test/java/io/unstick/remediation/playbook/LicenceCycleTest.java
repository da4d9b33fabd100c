package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.E3;
import static io.unstick.remediation.playbook.Patients.E5;
import static io.unstick.remediation.playbook.Patients.EXCHANGE;
import static io.unstick.remediation.playbook.Patients.TEAMS;
import static io.unstick.remediation.playbook.Patients.ada;
import static io.unstick.remediation.playbook.Patients.held;
import static io.unstick.remediation.playbook.Patients.id;
import static io.unstick.remediation.playbook.Patients.oneLicence;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Method 6: the Exchange plan off and on, or another licence for a while. */
class LicenceCycleTest {
    private static final Finding BACKEND = Findings.of(Cause.BACKEND_UNKNOWN);

    static Stream<Fix> cycles() {
        return Stream.of(new ToggleExchangePlan(), new SwapLicence());
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void nothingIsTakenAwayBeforeStuckAfter(Fix cycle) {
        assertThat(cycle.propose(ada(Urgency.EARLY, Chart.BLANK.with(oneLicence())), BACKEND))
                .isEmpty();
        assertThat(cycle.propose(ada(Urgency.SPECULATIVE, Chart.BLANK.with(oneLicence())), BACKEND))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void theLicencesAreReadFirst(Fix cycle) {
        assertThat(propose(cycle, Chart.BLANK)).contains(new Proposal.Examine(new Chart.Question.Licensing()));
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void whatCannotBeReadIsNotCycled(Fix cycle) {
        assertThat(propose(cycle, Chart.BLANK.without(new Chart.Question.Licensing())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void aUserWithTwoMailboxLicencesIsLeftAlone(Fix cycle) {
        assertThat(propose(cycle, licences(held(E3, false), held(E5, false)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void aLicenceFromAGroupIsLeftAlone(Fix cycle) {
        assertThat(propose(cycle, licences(held(E3, true)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cycles")
    void aUserWithoutAMailboxLicenceIsLeftAlone(Fix cycle) {
        assertThat(propose(cycle, licences())).isEmpty();
    }

    @Test
    void theToggleTakesNothingButTheMailboxPlan() {
        assertThat(loan(propose(new ToggleExchangePlan(), Chart.BLANK.with(oneLicence()))))
                .isEqualTo(new LicenceLoan(ADA, E3, List.of(TEAMS), EXCHANGE, null));
    }

    @Test
    void theSwapTakesTheFirstSpareAndRemembersWhatWasOff() {
        // Given
        var two = new Chart.Licences(
                List.of(held(E3, false)), List.of(new Chart.Spare(id(7), EXCHANGE), new Chart.Spare(E5, EXCHANGE)));

        // When
        var proposed = propose(new SwapLicence(), Chart.BLANK.with(two));

        // Then
        assertThat(loan(proposed)).isEqualTo(new LicenceLoan(ADA, E3, List.of(TEAMS), EXCHANGE, id(7)));
    }

    @Test
    void thereIsNoSwapWithoutASpareSeat() {
        assertThat(propose(
                        new SwapLicence(), Chart.BLANK.with(new Chart.Licences(List.of(held(E3, false)), List.of()))))
                .isEmpty();
    }

    private static Optional<Proposal> propose(Fix cycle, Chart chart) {
        return cycle.propose(ada(Urgency.SPECULATIVE, chart), BACKEND);
    }

    private static Chart licences(Chart.Held... held) {
        return Chart.BLANK.with(new Chart.Licences(List.of(held), oneLicence().spares()));
    }

    private static LicenceLoan loan(Optional<Proposal> proposed) {
        Plan plan = ((Proposal.Carry) proposed.orElseThrow()).plan();
        return ((LicenceAction.Borrow) plan.action(0)).loan();
    }
}
