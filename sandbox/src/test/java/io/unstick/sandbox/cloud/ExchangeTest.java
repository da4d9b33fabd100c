package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExchangeTest extends CloudTest {

    @Test
    void aUserInAForwardSyncGapIsUnknownToExchangeAndOthersAreNot() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        var ben = stuck("Ben Walters", Blocker.backendFault());
        // When
        var unknown = wire.cmdlet("Get-User", identity(ada));
        var known = wire.cmdlet("Get-User", identity(ben));
        // Then
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json()
                        .path("error")
                        .path("innererror")
                        .path("internalexception")
                        .path("type")
                        .asString(""))
                .isEqualTo("Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException");
        assertThat(known.json()
                        .path("value")
                        .path(0)
                        .path("RecipientTypeDetails")
                        .asString(""))
                .isEqualTo("User");
        assertThat(wire.cmdlet("Get-Mailbox", identity(ben)).status()).isEqualTo(404);
        assertThat(wire.cmdlet("Get-Recipient", identity(ben)).status()).isEqualTo(404);
    }

    @Test
    void sharedMailboxesRoomsAndGuestsAreWhatTheyAre() {
        // Given
        var shared = contoso.user("Bookings", UserKind.SHARED).licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        var room = contoso.user("Room", UserKind.ROOM).licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        var guest = contoso.user("Oliver Lee", UserKind.GUEST).licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        // When
        var sharedType = typeOf(wire.cmdlet("Get-Mailbox", identity(shared)));
        var roomType = typeOf(wire.cmdlet("Get-Mailbox", identity(room)));
        var guestType = typeOf(wire.cmdlet("Get-Recipient", identity(guest)));
        // Then
        assertThat(sharedType).isEqualTo("SharedMailbox");
        assertThat(roomType).isEqualTo("RoomMailbox");
        assertThat(guestType).isEqualTo("GuestMailUser");
        assertThat(guest.hasMailbox()).isFalse();
        assertThat(wire.get("/users/" + guest.id() + "?$select=userType")
                        .json()
                        .path("userType")
                        .asString(""))
                .isEqualTo("Guest");
    }

    @Test
    void aSharedMailboxOutlivesItsLicence() {
        // Given
        var shared = contoso.user("Bookings", UserKind.SHARED).licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        // When
        shared.removeLicences();
        // Then
        assertThat(shared.hasMailbox()).isTrue();
    }

    @Test
    void anUnknownParameterIsNamed() {
        // Given
        var parameters = "{\"Bogus\":true}";
        // When
        var answer = wire.cmdlet("Get-Mailbox", parameters);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("AmbiguousParameterSetException").contains("Bogus");
    }

    @Test
    void aCmdletOutsideTheRolesIsAnsweredByNulBytes() {
        // Given
        var outside = "New-Mailbox";
        // When
        var answer = wire.cmdlet(outside, "{}");
        // Then
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).isEqualTo("\0".repeat(64));
    }

    @Test
    void aSetterWorksOnlyOnItsOwnTypes() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var contact = "{\"Identity\":\"Ada Vance (contact)\",\"EmailAddresses\":{\"Remove\":[\"smtp:"
                + ada.userPrincipalName() + "\"]}}";
        // When
        var wrong = wire.cmdlet("Set-Mailbox", contact);
        var right = wire.cmdlet("Set-MailContact", contact);
        var again = wire.cmdlet("Set-MailContact", contact);
        // Then
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(right.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(cloud.effects().writesTo(contoso))
                .extracting(Effect::changed)
                .containsExactly(false, true, false);
        assertThat(cloud.effects().writesTo(contoso).get(1).before())
                .hasToString(
                        "{\"EmailAddresses\":[\"SMTP:ada.vance.contact@partner.example\",\"smtp:ada.vance@contoso.example\"]}");
    }

    @Test
    void dehydrationIsReadable() {
        // Given
        contoso.dehydrated();
        // When
        var answer = wire.cmdlet("Get-OrganizationConfig", "{}");
        // Then
        assertThat(answer.json().path("value").path(0).path("IsDehydrated").asBoolean())
                .isTrue();
    }

    @Test
    void theDomainsAreAccepted() {
        // Given
        var domain = contoso.domain();
        // When
        var answer = wire.cmdlet("Get-AcceptedDomain", "{}");
        // Then
        assertThat(answer.json().findValuesAsString("DomainName")).containsExactly(domain, "contoso.onmicrosoft.com");
    }

    private static String identity(SimulatedUser user) {
        return "{\"Identity\":\"" + user.id() + "\"}";
    }

    private static String typeOf(Wire.Answer answer) {
        return answer.json().path("value").path(0).path("RecipientTypeDetails").asString("");
    }
}
