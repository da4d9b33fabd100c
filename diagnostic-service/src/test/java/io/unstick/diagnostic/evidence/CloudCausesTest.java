package io.unstick.diagnostic.evidence;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.AssignmentFailed;
import io.unstick.contracts.findings.FindingDetail.NameHeld;
import io.unstick.contracts.findings.FindingDetail.ObjectRejected;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.diagnosis.Circumstances;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each cause that the simulated cloud knows, read over the real wire and told apart from all others. */
class CloudCausesTest {
    private final SimulatedMicrosoft microsoft = new SimulatedMicrosoft();
    private final SimulatedTenant contoso = microsoft.cloud().tenant("Contoso", "contoso.example");

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @ParameterizedTest
    @CsvSource({
        "forward-sync-gap, FORWARD_SYNC_GAP",
        "tenant-dehydrated, TENANT_DEHYDRATED",
        "service-incident, SERVICE_INCIDENT",
        "backend-fault, BACKEND_UNKNOWN",
        "licence-missing, LICENSE_MISSING",
        "licence-stub-only, LICENSE_STUB_ONLY",
        "exchange-plan-disabled, EXCHANGE_PLAN_DISABLED",
        "usage-location-missing, USAGE_LOCATION_MISSING",
        "licence-without-seat, LICENSE_ASSIGNMENT_ERROR",
        "licence-excluded, LICENSE_ASSIGNMENT_ERROR",
        "group-licence-without-seat, LICENSE_ASSIGNMENT_ERROR",
        "group-licence-dependency, LICENSE_ASSIGNMENT_ERROR",
        "subscription-suspended, SUBSCRIPTION_SUSPENDED",
        "service-not-activated, TENANT_SERVICE_NOT_ACTIVATED",
        "validation-error, VALIDATION_ERROR",
        "onprem-mailbox-guid, ONPREM_MAILBOX_GUID",
        "remote-recipient-type-migrated, REMOTE_RECIPIENT_TYPE_STALE",
        "remote-recipient-type-deprovisioned, REMOTE_RECIPIENT_TYPE_STALE",
        "archive-guid-mismatch, ARCHIVE_GUID_MISMATCH",
        "previous-mailbox, STALE_PREVIOUS_MAILBOX",
        "accepted-domain-missing, ACCEPTED_DOMAIN_MISSING",
        "cross-tenant-leftover, CROSS_TENANT_MIGRATION_LEFTOVER"
    })
    void eachCauseIsFoundAlone(String blocker, Cause cause) {
        // Given
        var ada = stuck(blocker);
        // When
        var conclusion = concluded(ada);
        // Then
        assertThat(conclusion.verdict()).as(conclusion.reason()).isEqualTo(Verdict.STUCK);
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "address-held-by-contact, MAIL_CONTACT",
        "address-held-by-mail-user, MAIL_USER",
        "address-held-by-user, MAILBOX",
        "address-held-by-group, DISTRIBUTION_GROUP",
        "address-held-by-unified-group, MICROSOFT_365_GROUP",
        "address-held-by-deleted-user, DELETED_USER",
        "address-held-by-deleted-group, DELETED_GROUP",
        "address-held-by-soft-deleted-mailbox, SOFT_DELETED",
        "address-held-by-inactive-mailbox, INACTIVE_MAILBOX",
        "address-held-by-public-folder, MAIL_PUBLIC_FOLDER"
    })
    void eachHolderOfAnAddressIsFound(String blocker, HolderKind kind) {
        // Given
        var ada = stuck(blocker);
        // When
        var conclusion = concluded(ada);
        // Then
        assertThat(conclusion.findings())
                .as(conclusion.reason())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cause()).isEqualTo(Cause.PROXY_CONFLICT);
                    assertThat(((AddressHeld) finding.detail()).holder()).isEqualTo(kind);
                });
    }

    @Test
    void aTakenNameIsAConflictOfNames() {
        // Given
        var ada = stuck("upn-conflict");
        // When
        var conclusion = concluded(ada);
        // Then
        assertThat(conclusion.findings().getFirst().cause()).isEqualTo(Cause.UPN_CONFLICT);
        assertThat(conclusion.findings().getFirst().detail()).isInstanceOfSatisfying(NameHeld.class, held -> {
            assertThat(held.holder()).isEqualTo(HolderKind.USER);
            assertThat(held.holderId()).isNotNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"onprem-mailbox-guid", "remote-recipient-type-migrated", "archive-guid-mismatch"})
    void anOnPremisesCauseNamesItsMasterObject(String blocker) {
        // Given
        var ada = stuck(blocker);
        // When
        var detail = concluded(ada).findings().getFirst().detail();
        // Then
        assertThat(detail).isInstanceOfSatisfying(OnPremisesObject.class, object -> {
            assertThat(object.distinguishedName()).startsWith("CN=");
            assertThat(object.samAccountName()).isNotBlank();
            assertThat(object.domainName()).isNotBlank();
            assertThat(object.immutableId()).isNotBlank();
        });
    }

    @Test
    void aGroupsFailedLicenceNamesTheGroup() {
        // Given
        var ada = stuck("group-licence-dependency");
        // When
        var detail = concluded(ada).findings().getFirst().detail();
        // Then
        assertThat(detail).isInstanceOfSatisfying(AssignmentFailed.class, failed -> {
            assertThat(failed.groupId()).isNotNull();
            assertThat(failed.error()).isEqualTo("DependencyViolation");
        });
    }

    @Test
    void aRejectedObjectIsToldWithExchangesCode() {
        // Given
        var ada = stuck("validation-error");
        // When
        var detail = concluded(ada).findings().getFirst().detail();
        // Then
        assertThat(detail)
                .isInstanceOfSatisfying(
                        ObjectRejected.class, it -> assertThat(it.code()).startsWith("Ex"));
    }

    @Test
    void aRunningMigrationIsLeftAlone() {
        // Given
        var ada = stuck("migration-running");
        // When
        var conclusion = concluded(ada);
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void manyMailboxesOfOneTenantCostOneReadOfIt() {
        // Given
        var ada = stuck("backend-fault");
        var bob = contoso.user("Bob Kelly")
                .licensed(ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.backendFault());
        concluded(ada);
        long first = microsoft.cloud().requests().total(contoso);
        // When
        concluded(bob);
        // Then: the user, its mailbox, its Exchange user, and one question per address
        assertThat(microsoft.cloud().requests().total(contoso) - first).isLessThanOrEqualTo(5);
    }

    private SimulatedUser stuck(String blocker) {
        return contoso.user("Ada Vance")
                .licensed(ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.named(blocker));
    }

    private Conclusion concluded(SimulatedUser user) {
        return new Diagnosis(microsoft.plans(), Set.of("Management and Provisioning"))
                .conclude(
                        microsoft.about(contoso, user).facts(),
                        new Circumstances(
                                Duration.ofMinutes(30), InstantSource.system().instant(), true));
    }
}
