package io.unstick.remediation.playbook;

import static io.unstick.contracts.fix.FixId.ASSIGN_LICENCE;
import static io.unstick.contracts.fix.FixId.CLEAR_PREVIOUS_MAILBOX;
import static io.unstick.contracts.fix.FixId.ENABLE_EXCHANGE_PLAN;
import static io.unstick.contracts.fix.FixId.GUIDED_STEP;
import static io.unstick.contracts.fix.FixId.PROVISIONING_DIAGNOSTIC;
import static io.unstick.contracts.fix.FixId.PURGE_DELETED_HOLDER;
import static io.unstick.contracts.fix.FixId.RECREATE_USER;
import static io.unstick.contracts.fix.FixId.RELEASE_ADDRESS;
import static io.unstick.contracts.fix.FixId.REPAIR_HYBRID_ATTRIBUTES;
import static io.unstick.contracts.fix.FixId.REPROCESS_LICENCE;
import static io.unstick.contracts.fix.FixId.RETRY_SERVICE_PROVISIONING;
import static io.unstick.contracts.fix.FixId.SET_USAGE_LOCATION;
import static io.unstick.contracts.fix.FixId.SWAP_LICENCE;
import static io.unstick.contracts.fix.FixId.TOGGLE_EXCHANGE_PLAN;
import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.ada;
import static io.unstick.remediation.playbook.Patients.fullChart;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.CauseScope;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every cause's whole ladder: all its fixes, gentlest first, and what stays when they are spent or forbidden. */
class LaddersTest {
    private static final Set<FixId> NOTHING_FORBIDDEN = Set.of();

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everythingIsTriedInThisOrder(Cause cause) {
        assertThat(climb(cause, Urgency.LAST_RESORT, NOTHING_FORBIDDEN)).isEqualTo(expected(cause));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whereEverythingIsForbiddenNothingIsProposed(Cause cause) {
        assertThat(climb(cause, Urgency.LAST_RESORT, Set.of(FixId.values()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void whereOnlyPeopleMayActTheyAreAsked(Cause cause) {
        // Given
        Set<FixId> allButAsking = Set.copyOf(
                Stream.of(FixId.values()).filter(fix -> fix != GUIDED_STEP).toList());

        // When
        List<FixId> asked = climb(cause, Urgency.LAST_RESORT, allButAsking);

        // Then
        assertThat(asked)
                .isEqualTo(expected(cause).stream().filter(GUIDED_STEP::equals).toList());
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void theGentlestComesFirstAndAPersonLast(Cause cause) {
        assertThat(climb(cause, Urgency.LAST_RESORT, NOTHING_FORBIDDEN))
                .extracting(FixId::impact)
                .isSortedAccordingTo((one, other) -> Integer.compare(harm(one), harm(other)));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void onlyABackEndFaultHasToWaitForItsFixes(Cause cause) {
        // Given
        List<FixId> whole = climb(cause, Urgency.LAST_RESORT, NOTHING_FORBIDDEN);

        // When
        List<FixId> early = climb(cause, Urgency.EARLY, NOTHING_FORBIDDEN);

        // Then
        assertThat(early)
                .isEqualTo(
                        cause == Cause.BACKEND_UNKNOWN
                                ? List.of(RETRY_SERVICE_PROVISIONING, PROVISIONING_DIAGNOSTIC)
                                : whole);
    }

    @Test
    void nothingIsDestroyedForAGuessBeforeEscalateAfter() {
        assertThat(climb(Cause.BACKEND_UNKNOWN, Urgency.SPECULATIVE, NOTHING_FORBIDDEN))
                .containsExactly(
                        RETRY_SERVICE_PROVISIONING, PROVISIONING_DIAGNOSTIC, TOGGLE_EXCHANGE_PLAN, SWAP_LICENCE);
    }

    @Test
    void aDeletedHolderIsPurgedRatherThanChanged() {
        assertThat(climb(Findings.addressHeld(HolderKind.DELETED_USER, false, false)))
                .containsExactly(PURGE_DELETED_HOLDER, GUIDED_STEP);
    }

    @Test
    void aTenantsTroubleIsAnsweredByItsIncidentOnly() {
        for (Cause cause : Cause.values()) {
            // When
            Proposal proposed = Playbook.propose(
                    patient(Urgency.LAST_RESORT), List.of(Findings.fixable(cause)), new Spending(NOTHING_FORBIDDEN));

            // Then
            assertThat(proposed instanceof Proposal.JoinIncident)
                    .as("%s joins an incident", cause)
                    .isEqualTo(cause.scope() == CauseScope.TENANT || cause == Cause.SERVICE_INCIDENT);
        }
    }

    @Test
    void aMicrosoftIncidentIsWaitedForBeforeAnythingElse() {
        // Given
        List<Finding> findings = List.of(Findings.fixable(Cause.FORWARD_SYNC_GAP), Findings.of(Cause.SERVICE_INCIDENT));

        // When
        Proposal proposed = Playbook.propose(patient(Urgency.LAST_RESORT), findings, new Spending(NOTHING_FORBIDDEN));

        // Then
        assertThat(proposed).isEqualTo(new Proposal.JoinIncident(findings.getLast()));
    }

    @Test
    void aPersonIsAskedOnlyWhenNoFindingLeavesAFixOfOurOwn() {
        assertThat(climb(Findings.fixable(Cause.UPN_CONFLICT), Findings.fixable(Cause.FORWARD_SYNC_GAP)))
                .startsWith(RETRY_SERVICE_PROVISIONING, PROVISIONING_DIAGNOSTIC, GUIDED_STEP);
    }

    @Test
    void withoutFindingsThereIsNothingToDo() {
        assertThat(climb()).isEmpty();
    }

    private static List<FixId> expected(Cause cause) {
        return switch (cause) {
            case LICENSE_MISSING, LICENSE_STUB_ONLY -> List.of(ASSIGN_LICENCE, GUIDED_STEP);
            case EXCHANGE_PLAN_DISABLED -> List.of(ENABLE_EXCHANGE_PLAN, GUIDED_STEP);
            case USAGE_LOCATION_MISSING -> List.of(SET_USAGE_LOCATION, GUIDED_STEP);
            case LICENSE_ASSIGNMENT_ERROR -> List.of(REPROCESS_LICENCE, GUIDED_STEP);
            case FORWARD_SYNC_GAP, VALIDATION_ERROR ->
                List.of(RETRY_SERVICE_PROVISIONING, PROVISIONING_DIAGNOSTIC, GUIDED_STEP);
            case ONPREM_MAILBOX_GUID, REMOTE_RECIPIENT_TYPE_STALE, ARCHIVE_GUID_MISMATCH ->
                List.of(REPAIR_HYBRID_ATTRIBUTES, GUIDED_STEP);
            case PROXY_CONFLICT -> List.of(RELEASE_ADDRESS, GUIDED_STEP);
            case STALE_PREVIOUS_MAILBOX -> List.of(CLEAR_PREVIOUS_MAILBOX, GUIDED_STEP);
            case UPN_CONFLICT, CROSS_TENANT_MIGRATION_LEFTOVER, UNRECOGNISED -> List.of(GUIDED_STEP);
            // Then Microsoft's support, with the evidence.
            case BACKEND_UNKNOWN ->
                List.of(
                        RETRY_SERVICE_PROVISIONING,
                        PROVISIONING_DIAGNOSTIC,
                        TOGGLE_EXCHANGE_PLAN,
                        SWAP_LICENCE,
                        RECREATE_USER);
            case SERVICE_INCIDENT,
                    SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    TENANT_DEHYDRATED,
                    ACCEPTED_DOMAIN_MISSING -> List.of();
        };
    }

    private static List<FixId> climb(Cause cause, Urgency urgency, Set<FixId> forbidden) {
        return new Spending(forbidden).climb(patient(urgency), List.of(Findings.fixable(cause)));
    }

    private static List<FixId> climb(Finding... findings) {
        return new Spending(NOTHING_FORBIDDEN).climb(patient(Urgency.LAST_RESORT), List.of(findings));
    }

    private static Patient patient(Urgency urgency) {
        return ada(urgency, fullChart(ADA.toString()));
    }

    private static int harm(Impact impact) {
        return switch (impact) {
            case SAFE -> 0;
            case GUARDED -> 1;
            case DESTRUCTIVE -> 2;
            case NONE -> 3;
        };
    }
}
