package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HybridCauseTest extends CloudTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Test
    void anOnPremisesGuidBlocksUntilItIsClearedInActiveDirectory() {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var recipient = exchange("Get-Recipient", ada);
        var synced = graph(ada, "onPremisesSyncEnabled,onPremisesLastSyncDateTime");
        retry(ada);
        var byItself = comesByItself(ada);
        // When
        ada.repairHybridAttributes();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(recipient.path("RecipientTypeDetails").asString("")).isEqualTo("MailUser");
        assertThat(recipient.path("ExchangeGuid").asString("")).isNotIn("", NOBODY);
        assertThat(recipient.path("IsDirSynced").asBoolean(false)).isTrue();
        assertThat(recipient.path("SKUAssigned").asBoolean(false)).isTrue();
        assertThat(synced.path("onPremisesSyncEnabled").asBoolean(false)).isTrue();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(exchange("Get-Mailbox", ada).path("RecipientTypeDetails").asString(""))
                .isEqualTo("UserMailbox");
    }

    @ParameterizedTest
    @CsvSource({"MIGRATED, Migrated", "DEPROVISIONED, DeprovisionMailbox"})
    void aStaleRemoteRecipientTypeBlocksWithoutAnyGuid(Blocker.FormerMailbox was, String word) {
        // Given
        var ada = stuck("Ada Vance", Blocker.staleRemoteRecipientType(was));
        var mailUser = exchange("Get-MailUser", ada);
        var byItself = comesByItself(ada);
        // When
        ada.repairHybridAttributes();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(mailUser.path("RemoteRecipientType").asString("")).isEqualTo(word);
        assertThat(mailUser.path("ExchangeGuid").asString("")).isEqualTo(NOBODY);
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aForeignArchiveIsToldByTheProvisioningError() {
        // Given
        var ada = stuck("Ada Vance", Blocker.archiveGuidMismatch());
        var errors = graph(ada, "serviceProvisioningErrors").path("serviceProvisioningErrors");
        var byItself = comesByItself(ada);
        // When
        ada.repairHybridAttributes();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(errors.path(0).path("errorDetail").asString("")).contains("Failed to sync the ArchiveGuid");
        assertThat(errors.path(0).path("isResolved").asBoolean(true)).isFalse();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aRefusedObjectNeedsARetry() {
        // Given
        var ada = stuck("Ada Vance", Blocker.validationError());
        var before = graph(ada, "serviceProvisioningErrors").path("serviceProvisioningErrors");
        var byItself = comesByItself(ada);
        // When
        retry(ada);
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(before.path(0).path("isResolved").asBoolean(true)).isFalse();
        assertThat(before.path(0).path("errorDetail").asString("")).doesNotContain("proxy address", "Archive");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(graph(ada, "serviceProvisioningErrors")
                        .path("serviceProvisioningErrors")
                        .path(0)
                        .path("isResolved")
                        .asBoolean(false))
                .isTrue();
    }

    @Test
    void aTakenNameIsToldByTheSynchronisationAndFreedByItsHolder() {
        // Given
        var ada = stuck("Ada Vance", Blocker.upnConflict());
        var error = graph(ada, "onPremisesProvisioningErrors")
                .path("onPremisesProvisioningErrors")
                .path(0);
        var byItself = comesByItself(ada);
        var wanted = error.path("value").asString("");
        // When
        wire.graph("PATCH", "/users/" + wanted, "{\"userPrincipalName\":\"other@contoso.example\"}");
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(error.path("category").asString("")).isEqualTo("PropertyConflict");
        assertThat(error.path("propertyCausingError").asString("")).isEqualTo("UserPrincipalName");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void whatActiveDirectoryMastersIsNotChangedInTheCloud() {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var addresses = "{\"Identity\":\"" + ada.id() + "\",\"EmailAddresses\":{\"Add\":[\"smtp:x@contoso.example\"]}}";
        // When
        var name = wire.graph("PATCH", "/users/" + ada.id(), "{\"displayName\":\"Other\"}");
        var address = wire.cmdlet("Set-MailUser", addresses);
        var location = wire.graph("PATCH", "/users/" + ada.id(), "{\"usageLocation\":\"DE\"}");
        // Then
        assertThat(name.status()).isEqualTo(400);
        assertThat(address.status()).isEqualTo(400);
        assertThat(location.status()).isEqualTo(204);
    }

    @Test
    void aPreviousMailboxIsForgottenOnlyByTheCmdletForIt() {
        // Given
        var ada = stuck("Ada Vance", Blocker.previousMailbox());
        var before =
                exchange("Get-User", ada).path("PreviousRecipientTypeDetails").asString("");
        retry(ada);
        var byItself = comesByItself(ada);
        // When
        wire.cmdlet("Set-User", "{\"Identity\":\"" + ada.id() + "\",\"PermanentlyClearPreviousMailboxInfo\":true}");
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(before).isEqualTo("UserMailbox");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aMigrationUnderWayAnswersAndALeftoverDoesNot() {
        // Given
        var ada = stuck("Ada Vance", Blocker.runningMigration());
        var ben = stuck("Ben Walters", Blocker.crossTenantLeftover());
        // When
        var running = exchange("Get-MigrationUser", ada);
        var leftover = wire.cmdlet("Get-MigrationUser", "{\"Identity\":\"" + ben.userPrincipalName() + "\"}");
        // Then
        assertThat(running.path("Status").asString("")).isEqualTo("Syncing");
        assertThat(exchange("Get-MoveRequest", ada).path("Status").asString("")).isEqualTo("InProgress");
        assertThat(leftover.status()).isEqualTo(404);
        assertThat(leftover.text()).contains("ManagementObjectNotFoundException");
        assertThat(wire.cmdlet("Get-MoveRequest", "{}").json().path("value")).hasSize(1);
    }

    @Test
    void aLeftoverSendsMailElsewhereUntilItIsRemoved() {
        // Given
        var ada = stuck("Ada Vance", Blocker.crossTenantLeftover());
        var mailUser = exchange("Get-MailUser", ada);
        var byItself = comesByItself(ada);
        // When
        ada.endMigration();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(mailUser.path("ExternalEmailAddress").asString("")).isEqualTo("SMTP:ada.vance@source.example");
        assertThat(mailUser.path("IsDirSynced").asBoolean(true)).isFalse();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }
}
