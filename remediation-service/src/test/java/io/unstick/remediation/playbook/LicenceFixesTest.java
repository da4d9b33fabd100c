package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.E3;
import static io.unstick.remediation.playbook.Patients.E5;
import static io.unstick.remediation.playbook.Patients.EXCHANGE;
import static io.unstick.remediation.playbook.Patients.GROUP;
import static io.unstick.remediation.playbook.Patients.TEAMS;
import static io.unstick.remediation.playbook.Patients.adaEarly;
import static io.unstick.remediation.playbook.Patients.generous;
import static io.unstick.remediation.playbook.Patients.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded.Offer;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Method 1: licence and usage location. */
class LicenceFixesTest {
    private static final Offer FREE_E3 = new Offer(E3, EXCHANGE, 1);

    @Test
    void theUsageLocationIsTheOneThePolicyNames() {
        // When
        var proposed = new SetUsageLocation().propose(adaEarly(generous()), Findings.of(Cause.USAGE_LOCATION_MISSING));

        // Then
        assertThat(action(proposed)).isEqualTo(new LicenceAction.SetUsageLocation(ADA, "NO"));
    }

    @Test
    void aUsageLocationIsNeverGuessed() {
        // Given
        TenantPolicy silent = policy(null, E3.toString(), HybridCases.REPAIR);

        // When
        var proposed = new SetUsageLocation().propose(adaEarly(silent), Findings.of(Cause.USAGE_LOCATION_MISSING));

        // Then
        assertThat(proposed).isEmpty();
    }

    @Test
    void anUntickedPlanIsTickedAndTheOthersAreRemembered() {
        // When
        var proposed = new EnableExchangePlan().propose(adaEarly(generous()), Findings.planOff(null));

        // Then
        assertThat(action(proposed))
                .isEqualTo(new LicenceAction.EnablePlan(ADA, E3, EXCHANGE, List.of(EXCHANGE, TEAMS)));
    }

    @Test
    void aPlanThatAGroupSwitchedOffIsNotSwitchedOnForOneUser() {
        // When
        var proposed = new EnableExchangePlan().propose(adaEarly(generous()), Findings.planOff(GROUP));

        // Then
        assertThat(proposed).isEmpty();
    }

    @Test
    void theLicenceOfThePolicyIsAssignedWhileASeatIsFree() {
        // When
        var proposed = assign(generous(), Findings.licenceNeeded(new Offer(E5, EXCHANGE, 9), FREE_E3));

        // Then
        assertThat(action(proposed)).isEqualTo(new LicenceAction.AssignLicence(ADA, E3));
    }

    @Test
    void theLicenceIsFoundHoweverThePolicySpellsItsGuid() {
        // Given
        TenantPolicy shouting = policy(null, E3.toString().toUpperCase(Locale.ROOT), HybridCases.NONE);

        // When
        var proposed = assign(shouting, Findings.licenceNeeded(FREE_E3));

        // Then
        assertThat(proposed).isPresent();
    }

    @Test
    void noLicenceIsAssignedThatThePolicyDoesNotName() {
        assertThat(assign(policy(null, null, HybridCases.NONE), Findings.licenceNeeded(FREE_E3)))
                .isEmpty();
        assertThat(assign(generous(), Findings.licenceNeeded(new Offer(E5, EXCHANGE, 9))))
                .isEmpty();
    }

    @Test
    void noLicenceIsAssignedWithoutAFreeSeat() {
        assertThat(assign(generous(), Findings.licenceNeeded(new Offer(E3, EXCHANGE, 0))))
                .isEmpty();
        assertThat(assign(generous(), Findings.licenceNeeded(new Offer(E3, EXCHANGE, -3))))
                .isEmpty();
    }

    @Test
    void onlyWhatAGroupGivesIsReprocessed() {
        assertThat(action(new ReprocessLicences().propose(adaEarly(generous()), Findings.assignmentFailed(GROUP))))
                .isEqualTo(new LicenceAction.ReprocessLicences(ADA));
        assertThat(new ReprocessLicences().propose(adaEarly(generous()), Findings.assignmentFailed(null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void withoutItsDetailNoLicenceFixFits(Cause cause) {
        // Given
        Finding bare = Findings.of(cause);

        // When
        var proposed = List.of(new EnableExchangePlan(), new AssignLicence(), new ReprocessLicences()).stream()
                .flatMap(fix -> fix.propose(adaEarly(generous()), bare).stream());

        // Then
        assertThat(proposed).isEmpty();
    }

    private static Optional<Proposal> assign(TenantPolicy policy, Finding finding) {
        return new AssignLicence().propose(adaEarly(policy), finding);
    }

    private static Action action(Optional<Proposal> proposed) {
        assertThat(proposed).get().isInstanceOf(Proposal.Carry.class);
        return ((Proposal.Carry) proposed.orElseThrow()).plan().action(0);
    }
}
