package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Findings.HOLDER;
import static io.unstick.remediation.playbook.Findings.addressHeld;
import static io.unstick.remediation.playbook.Findings.held;
import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.AD_OBJECT;
import static io.unstick.remediation.playbook.Patients.ada;
import static io.unstick.remediation.playbook.Patients.adaEarly;
import static io.unstick.remediation.playbook.Patients.generous;
import static io.unstick.remediation.playbook.Patients.policy;
import static io.unstick.remediation.playbook.Patients.repairable;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Method 7: who holds the address decides what may be done. */
class AddressFixesTest {
    @ParameterizedTest
    @EnumSource(
            value = HolderKind.class,
            names = {
                "MAILBOX",
                "MAIL_USER",
                "MAIL_CONTACT",
                "DISTRIBUTION_GROUP",
                "MICROSOFT_365_GROUP",
                "MAIL_PUBLIC_FOLDER"
            })
    void aLivingHolderGivesASecondaryAddressUp(HolderKind holder) {
        // When
        var proposed = new ReleaseAddress().propose(adaEarly(generous()), addressHeld(holder, false, false));

        // Then
        assertThat(plan(proposed).action(0)).isEqualTo(new AddressAction.Release(held(holder, false, false)));
        assertThat(plan(proposed).target()).isEqualTo(HOLDER);
        assertThat(plan(proposed).after()).isEqualTo("smtp:old@contoso.example");
    }

    @Test
    void aHolderOfNothingElseIsLeftWithoutAnAddress() {
        // Given
        var only = new AddressHeld(
                "ada@contoso.example",
                HolderKind.MAIL_CONTACT,
                HOLDER,
                false,
                false,
                List.of("smtp:ADA@contoso.example"));

        // When
        var proposed = new ReleaseAddress().propose(adaEarly(generous()), Findings.of(Cause.PROXY_CONFLICT, only));

        // Then
        assertThat(plan(proposed).after()).isEqualTo("no address");
    }

    @ParameterizedTest
    @EnumSource(HolderKind.class)
    void nobodyLosesTheirPrimaryAddress(HolderKind holder) {
        assertThat(new ReleaseAddress().propose(adaEarly(generous()), addressHeld(holder, true, false)))
                .isEmpty();
        assertThat(new ReleaseAddress().propose(adaEarly(generous()), addressHeld(holder, true, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HolderKind.class,
            names = {"SOFT_DELETED", "INACTIVE_MAILBOX", "DELETED_USER", "DELETED_GROUP", "USER", "OTHER"})
    void fromWhatIsNoLivingRecipientNothingIsReleased(HolderKind holder) {
        assertThat(new ReleaseAddress().propose(adaEarly(generous()), addressHeld(holder, false, false)))
                .isEmpty();
    }

    @Test
    void aSynchronisedHolderIsReadInActiveDirectoryFirst() {
        // When
        var proposed = new ReleaseAddress().propose(adaEarly(generous()), addressHeld(HolderKind.MAILBOX, false, true));

        // Then
        assertThat(proposed).contains(new Proposal.Examine(new Chart.Question.ActiveDirectory(HOLDER)));
    }

    @Test
    void aSynchronisedHolderIsChangedInActiveDirectoryOnly() {
        // Given
        Patient read = ada(Urgency.EARLY, Chart.BLANK.with(repairable(HOLDER)));

        // When
        Plan plan = plan(new ReleaseAddress().propose(read, addressHeld(HolderKind.MAILBOX, false, true)));

        // Then
        assertThat(plan.target()).isEqualTo(AD_OBJECT);
        assertThat(plan.actions()).allMatch(OnPremisesAction.class::isInstance);
        assertThat(plan.actions()).last().isEqualTo(new OnPremisesAction.RetryAfterSync(ADA));
    }

    @ParameterizedTest
    @EnumSource(
            value = HybridCases.class,
            names = {"NONE", "REPORT"})
    void aSynchronisedHolderIsLeftAloneUnlessHybridCasesAreRepaired(HybridCases hybridCases) {
        // Given
        Patient read = ada(policy(null, null, hybridCases), Urgency.EARLY, Chart.BLANK.with(repairable(HOLDER)));

        // When
        var proposed = new ReleaseAddress().propose(read, addressHeld(HolderKind.MAILBOX, false, true));

        // Then
        assertThat(proposed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HolderKind.class,
            names = {"DELETED_USER", "DELETED_GROUP", "SOFT_DELETED"})
    void whatWasDeletedCanBePurgedWhereItIsMasteredInTheCloud(HolderKind holder) {
        assertThat(plan(new PurgeDeletedHolder().propose(adaEarly(generous()), addressHeld(holder, true, false)))
                        .action(0))
                .isEqualTo(new AddressAction.PurgeHolder(held(holder, true, false)));
        assertThat(new PurgeDeletedHolder().propose(adaEarly(generous()), addressHeld(holder, true, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HolderKind.class,
            mode = Mode.EXCLUDE,
            names = {"DELETED_USER", "DELETED_GROUP", "SOFT_DELETED"})
    void nothingAliveAndNothingHeldIsPurged(HolderKind holder) {
        assertThat(new PurgeDeletedHolder().propose(adaEarly(generous()), addressHeld(holder, false, false)))
                .isEmpty();
    }

    private static Plan plan(Optional<Proposal> proposed) {
        assertThat(proposed).get().isInstanceOf(Proposal.Carry.class);
        return ((Proposal.Carry) proposed.orElseThrow()).plan();
    }
}
