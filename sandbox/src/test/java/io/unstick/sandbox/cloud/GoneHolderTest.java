package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GoneHolderTest extends CloudTest {

    @ParameterizedTest
    @CsvSource({"DELETED_USER, user", "DELETED_GROUP, group"})
    void anAddressInTheRecycleBinIsFreeWhenItsHolderIsPurged(Blocker.Holder holder, String type) {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(holder));
        var bin = wire.get("/directory/deletedItems/microsoft.graph." + type + "?$select=id,displayName,proxyAddresses")
                .json()
                .path("value")
                .path(0);
        var byItself = comesByItself(ada);
        // When
        var purged =
                wire.graph("DELETE", "/directory/deletedItems/" + bin.path("id").asString(""), "");
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(bin.path("proxyAddresses").toString()).contains("smtp:" + ada.userPrincipalName());
        assertThat(byItself).isFalse();
        assertThat(purged.status()).isEqualTo(204);
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aSoftDeletedMailboxIsFoundOnlyByWhoAsksForIt() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.SOFT_DELETED_MAILBOX));
        // When
        var softDeleted = wire.cmdlet("Get-Mailbox", filter(ada, "SoftDeletedMailbox"));
        var inactive = wire.cmdlet("Get-Mailbox", filter(ada, "InactiveMailboxOnly"));
        var recipient = wire.cmdlet("Get-Recipient", filter(ada, "IncludeSoftDeletedRecipients"));
        // Then
        assertThat(softDeleted.json().path("value")).hasSize(1);
        assertThat(inactive.json().path("value")).isEmpty();
        assertThat(recipient.json().path("value")).hasSize(1);
        assertThat(wire.cmdlet("Get-Recipient", filter(ada, "Confirm")).json().path("value"))
                .isEmpty();
    }

    @Test
    void anInactiveMailboxIsASoftDeletedOneThatAHoldKeeps() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.INACTIVE_MAILBOX));
        // When
        var inactive = wire.cmdlet("Get-Mailbox", filter(ada, "InactiveMailboxOnly"));
        // Then
        assertThat(inactive.json()
                        .path("value")
                        .path(0)
                        .path("IsInactiveMailbox")
                        .asBoolean(false))
                .isTrue();
        assertThat(wire.cmdlet("Get-Mailbox", filter(ada, "SoftDeletedMailbox"))
                        .json()
                        .path("value"))
                .hasSize(1);
    }

    @Test
    void aPublicFolderIsUnknownToGraphAndLetsGoInExchange() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.PUBLIC_FOLDER));
        var address = ada.userPrincipalName();
        var folders = wire.cmdlet("Get-MailPublicFolder", "{}").json().path("value");
        var groups = wire.get("/groups?$filter=" + Wire.encoded("proxyAddresses/any(p:p eq 'smtp:" + address + "')"));
        var byItself = comesByItself(ada);
        // When
        wire.cmdlet(
                "Set-MailPublicFolder",
                "{\"Identity\":\"" + folders.path(0).path("Guid").asString("")
                        + "\",\"EmailAddresses\":{\"Remove\":[\"smtp:" + address + "\"]}}");
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(folders).hasSize(1);
        assertThat(groups.status()).isEqualTo(200);
        assertThat(groups.json().path("value")).isEmpty();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Blocker.Holder.class)
    void whoeverHoldsTheAddressCanLetGoOfIt(Blocker.Holder holder) {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(holder));
        var byItself = comesByItself(ada);
        // When
        ada.releaseAddress();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    private static String filter(SimulatedUser user, String switchName) {
        return "{\"Filter\":\"EmailAddresses -eq '" + user.userPrincipalName() + "'\",\"" + switchName + "\":true}";
    }
}
