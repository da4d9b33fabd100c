package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.AD_OBJECT;
import static io.unstick.remediation.playbook.Patients.ada;
import static io.unstick.remediation.playbook.Patients.generous;
import static io.unstick.remediation.playbook.Patients.policy;
import static io.unstick.remediation.playbook.Patients.repairable;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Method 4: Active Directory is read before it is changed, and only where the tenant wants that. */
class HybridFixTest {
    private static final Finding STALE_GUID = Findings.of(Cause.ONPREM_MAILBOX_GUID);
    private static final String ABOUT_ADA = ADA.toString();

    @Test
    void theEntryIsReadFirst() {
        assertThat(propose(generous(), Chart.BLANK))
                .contains(new Proposal.Examine(new Chart.Question.ActiveDirectory(ABOUT_ADA)));
    }

    @Test
    void whatWasReadAboutSomebodyElseDoesNotCount() {
        assertThat(propose(generous(), Chart.BLANK.with(repairable("somebody else"))))
                .contains(new Proposal.Examine(new Chart.Question.ActiveDirectory(ABOUT_ADA)));
    }

    @Test
    void theEntryIsChangedThenSynchronisedThenProvisioned() {
        // When
        var proposed = propose(generous(), Chart.BLANK.with(repairable(ABOUT_ADA)));

        // Then
        assertThat(proposed).get().isInstanceOfSatisfying(Proposal.Carry.class, carry -> {
            assertThat(carry.plan().actions())
                    .extracting(Object::getClass)
                    .containsExactly(
                            OnPremisesAction.ChangeEntry.class,
                            OnPremisesAction.StartDeltaSync.class,
                            OnPremisesAction.RetryAfterSync.class);
            assertThat(carry.plan().target()).isEqualTo(AD_OBJECT);
            assertThat(carry.plan().before()).isEqualTo("msExchMailboxGuid: old; msExchRemoteRecipientType: 4");
            assertThat(carry.plan().after()).isEqualTo("msExchMailboxGuid: (none); msExchRemoteRecipientType: 1");
        });
    }

    @Test
    void whereAMailboxIsLeftOnThePremisesAPersonDecides() {
        // Given
        var alive = new Chart.OnPremises.NotOurs(ABOUT_ADA, "a mailbox database holds a mailbox of this GUID");

        // When
        var proposed = propose(generous(), Chart.BLANK.with(alive));

        // Then
        assertThat(proposed).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotChanged() {
        assertThat(propose(generous(), Chart.BLANK.without(new Chart.Question.ActiveDirectory(ABOUT_ADA))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HybridCases.class,
            names = {"NONE", "REPORT"})
    void nothingIsReadOrChangedUnlessHybridCasesAreRepaired(HybridCases hybridCases) {
        assertThat(propose(policy(null, null, hybridCases), Chart.BLANK)).isEmpty();
        assertThat(propose(policy(null, null, hybridCases), Chart.BLANK.with(repairable(ABOUT_ADA))))
                .isEmpty();
    }

    private static Optional<Proposal> propose(TenantPolicy policy, Chart chart) {
        return new RepairHybridAttributes().propose(ada(policy, Urgency.EARLY, chart), STALE_GUID);
    }
}
