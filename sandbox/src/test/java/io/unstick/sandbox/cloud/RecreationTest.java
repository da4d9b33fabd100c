package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class RecreationTest extends CloudTest {

    private static final String PASSWORD = "Kx7-never-shown-again";

    @Test
    void aDeletedUserLiesInTheRecycleBinAndComesBackWithItsLicence() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        wire.graph("DELETE", "/users/" + ada.id(), "");
        var bin = wire.get("/directory/deletedItems/" + ada.id()).json();
        // When
        var restored = wire.post("/directory/deletedItems/" + ada.id() + "/restore", "");
        // Then
        assertThat(bin.path("userPrincipalName").asString(""))
                .isEqualTo(ada.id().toString().replace("-", "") + "ada.vance@contoso.example");
        assertThat(restored.status()).isEqualTo(200);
        assertThat(graph(ada, "assignedLicenses").path("assignedLicenses")).hasSize(1);
        assertThat(ada.userPrincipalName()).isEqualTo("ada.vance@contoso.example");
    }

    @Test
    void whoComesBackAfterTheSeatWasTakenHasAFailedLicence() {
        // Given
        contoso.seats(MailboxPlan.ENTERPRISE, 1);
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        ada.delete();
        contoso.licensing().stealSeat(MailboxPlan.ENTERPRISE);
        // When
        wire.post("/directory/deletedItems/" + ada.id() + "/restore", "{}");
        // Then
        var user = graph(ada, "assignedLicenses,licenseAssignmentStates");
        assertThat(user.path("assignedLicenses")).isEmpty();
        assertThat(user.path("licenseAssignmentStates").path(0).path("error").asString(""))
                .isEqualTo("CountViolation");
    }

    @Test
    void aRestoreMayTakeAnotherName() {
        // Given
        var ada = contoso.user("Ada Vance");
        ada.delete();
        contoso.user("Ada Vance");
        var path = "/directory/deletedItems/" + ada.id() + "/restore";
        // When
        var taken = wire.post(path, "");
        var other = wire.post(path, "{\"newUserPrincipalName\":\"ada.v@contoso.example\"}");
        // Then
        assertThat(taken.status()).isEqualTo(400);
        assertThat(other.status()).isEqualTo(200);
        assertThat(ada.userPrincipalName()).isEqualTo("ada.v@contoso.example");
    }

    @Test
    void aPurgedUserIsGoneForEver() {
        // Given
        var ada = contoso.user("Ada Vance");
        ada.delete();
        // When
        var first = wire.graph("DELETE", "/directory/deletedItems/" + ada.id(), "");
        var second = wire.graph("DELETE", "/directory/deletedItems/" + ada.id(), "");
        // Then
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(404);
        assertThat(wire.get("/directory/deletedItems/" + ada.id()).status()).isEqualTo(404);
    }

    @Test
    void exchangeForgetsThePurgedUsersAddressesInItsOwnTime() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.RECREATION));
        var filter = "{\"Filter\":\"EmailAddresses -eq '" + ada.userPrincipalName() + "'\"}";
        ada.delete();
        // When
        wire.graph("DELETE", "/directory/deletedItems/" + ada.id(), "");
        // Then
        var during = wire.cmdlet("Get-Recipient", filter).json().path("value");
        var recreated = recreate();
        later(Duration.ofMinutes(14));
        assertThat(during.path(0).path("ExternalDirectoryObjectId").asString("?"))
                .isEmpty();
        assertThat(recreated.hasMailbox()).isFalse();
        later(MINUTE);
        assertThat(wire.cmdlet("Get-Recipient", filter).json().path("value"))
                .allMatch(found -> found.path("ExternalDirectoryObjectId")
                        .asString("")
                        .equals(recreated.id().toString()));
        assertThat(recreated.hasMailbox()).isTrue();
    }

    @Test
    void aHopelessFaultSticksToTheName() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        ada.delete();
        wire.graph("DELETE", "/directory/deletedItems/" + ada.id(), "");
        // When
        var recreated = recreate();
        // Then
        assertThat(comesByItself(recreated)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountEnabled", "displayName", "mailNickname", "userPrincipalName", "passwordProfile"})
    void aNewUserNeeds(String property) {
        // Given
        var body = (ObjectNode) Json.parse(newUser());
        body.remove(property);
        // When
        var answer = wire.post("/users", Json.text(body));
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(property);
    }

    @Test
    void aPasswordIsNeverShownAgain() {
        // When
        var answer = wire.post("/users?$select=id,passwordProfile,displayName", newUser());
        // Then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).doesNotContain(PASSWORD);
        assertThat(cloud.effects().all().toString()).doesNotContain(PASSWORD);
        assertThat(wire.control("GET", "/effects", "").text()).doesNotContain(PASSWORD);
    }

    @Test
    void administratorsAndSyncedPeopleAreNotDeletedByAnApp() {
        // Given
        var admin = contoso.user("Ada Vance").life().withRole("User Administrator");
        var synced = contoso.user("Ben Walters").hybrid();
        // When
        var first = wire.graph("DELETE", "/users/" + admin.id(), "");
        var second = wire.graph("DELETE", "/users/" + synced.id(), "");
        // Then
        assertThat(first.status()).isEqualTo(403);
        assertThat(second.status()).isEqualTo(400);
        assertThat(contoso.users()).hasSize(2);
    }

    private SimulatedUser recreate() {
        var id = wire.post("/users", newUser()).json().path("id").asString("");
        wire.post("/users/" + UUID.fromString(id) + "/assignLicense", """
            {"addLicenses":[{"skuId":"%s","disabledPlans":[]}],"removeLicenses":[]}\
            """.formatted(MailboxPlan.ENTERPRISE.skuId()));
        return contoso.find(id).orElseThrow();
    }

    private static String newUser() {
        return """
            {"accountEnabled":true,"displayName":"Ada Vance","mailNickname":"ada.vance","usageLocation":"US",
            "userPrincipalName":"ada.vance@contoso.example",
            "passwordProfile":{"password":"%s","forceChangePasswordNextSignIn":true}}\
            """.formatted(PASSWORD);
    }
}
