package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Findings.HOLDER;
import static io.unstick.remediation.playbook.Findings.previousMailbox;
import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.CONTOSO;
import static io.unstick.remediation.playbook.Patients.ada;
import static io.unstick.remediation.playbook.Patients.adaEarly;
import static io.unstick.remediation.playbook.Patients.copy;
import static io.unstick.remediation.playbook.Patients.generous;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be undone: an account made again (method 8), and an earlier mailbox forgotten. */
class LastResortsTest {
    private static final Finding BACKEND = Findings.of(Cause.BACKEND_UNKNOWN);
    private static final Chart EMPTY = Chart.BLANK.with(new Chart.Emptiness.Empty(copy()));

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"EARLY", "SPECULATIVE"})
    void nobodyIsReCreatedBeforeEscalateAfter(Urgency urgency) {
        assertThat(new RecreateUser().propose(ada(urgency, EMPTY), BACKEND)).isEmpty();
        assertThat(new RecreateUser().propose(ada(urgency, Chart.BLANK), BACKEND))
                .isEmpty();
    }

    @Test
    void emptinessIsProvenFirst() {
        assertThat(recreate(Chart.BLANK)).contains(new Proposal.Examine(new Chart.Question.Emptying()));
    }

    @Test
    void nobodyWithFilesIsEverReCreated() {
        assertThat(recreate(Chart.BLANK.with(new Chart.Emptiness.NotEmpty(List.of("OneDrive exists")))))
                .isEmpty();
    }

    @Test
    void whoseEmptinessCannotBeReadIsNotReCreated() {
        assertThat(recreate(Chart.BLANK.without(new Chart.Question.Emptying()))).isEmpty();
    }

    @Test
    void theFirstPlanOnlyDeletesWhatCanBeRestored() {
        assertThat(recreate(EMPTY))
                .get()
                .isInstanceOfSatisfying(
                        Proposal.Carry.class,
                        carry -> assertThat(carry.plan().actions())
                                .containsExactly(new RecreationAction.DeleteUser(copy())));
    }

    @Test
    void theSecondPlanGivesEverythingBackAfterThePurge() {
        // When
        Plan plan = RecreateUser.purgeAndCreate(CONTOSO, copy());

        // Then
        assertThat(plan.actions())
                .containsExactly(
                        new RecreationAction.PurgeUser(ADA),
                        new RecreationAction.CreateUser(copy()),
                        new RecreationAction.AssignLicences(copy().licences()),
                        new RecreationAction.AddToGroup(copy().groups().getFirst()),
                        new RecreationAction.ReportTo(Patients.id(40)),
                        new RecreationAction.AdoptReport(Patients.id(41)));
        assertThat(plan.putsBack()).isFalse();
    }

    @Test
    void restoringNeedsNobodysConsent() {
        assertThat(RecreateUser.restoration(CONTOSO, copy()).putsBack()).isTrue();
    }

    @Test
    void aMemoryWithoutAMailboxIsCleared() {
        assertThat(new ClearPreviousMailbox().propose(adaEarly(generous()), previousMailbox(null, false)))
                .get()
                .isInstanceOfSatisfying(
                        Proposal.Carry.class,
                        carry -> assertThat(carry.plan().actions())
                                .containsExactly(new ProvisioningAction.ClearPreviousMailbox(ADA)));
    }

    @Test
    void anEarlierMailboxThatStillExistsIsNeverForgotten() {
        assertThat(new ClearPreviousMailbox().propose(adaEarly(generous()), previousMailbox(HOLDER, false)))
                .isEmpty();
        assertThat(new ClearPreviousMailbox().propose(adaEarly(generous()), previousMailbox(HOLDER, true)))
                .isEmpty();
        assertThat(new ClearPreviousMailbox().propose(adaEarly(generous()), previousMailbox(null, true)))
                .isEmpty();
    }

    @Test
    void withoutItsDetailNothingIsForgotten() {
        assertThat(new ClearPreviousMailbox().propose(adaEarly(generous()), Findings.of(Cause.STALE_PREVIOUS_MAILBOX)))
                .isEmpty();
    }

    private static Optional<Proposal> recreate(Chart chart) {
        return new RecreateUser().propose(ada(Urgency.LAST_RESORT, chart), BACKEND);
    }
}
