package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenTest extends CloudTest {

    @Test
    void eachRefusalHasItsNumber() {
        // Given
        var fabrikam = cloud.tenant("Fabrikam", "fabrikam.example").withdrawConsent();
        var stranger = UUID.randomUUID().toString();
        // When
        var badSecret = ask(contoso.id().toString(), "client_secret", "guess");
        var unknownApp = ask(contoso.id().toString(), "client_id", stranger);
        var unknownTenant = ask(stranger, "grant_type", "client_credentials");
        var noConsent = ask(fabrikam.id().toString(), "grant_type", "client_credentials");
        var foreignResource = ask(contoso.id().toString(), "scope", "https://graph.microsoft.com/.default");
        // Then
        assertThat(code(badSecret)).isEqualTo(7000215);
        assertThat(code(unknownApp)).isEqualTo(700016);
        assertThat(code(unknownTenant)).isEqualTo(90002);
        assertThat(code(noConsent)).isEqualTo(65001);
        assertThat(code(foreignResource)).isEqualTo(500011);
    }

    @Test
    void aSignedAssertionIsAsGoodAsASecretAndABadOneIsNot() throws Exception {
        // Given
        var keys = SelfSigned.create();
        cloud.register(SimulatedApp.READER, keys.certificate());
        var good = keys.assertion(
                SimulatedApp.READER.clientId(), contoso.id(), time.instant().plusSeconds(600));
        var late = keys.assertion(
                SimulatedApp.READER.clientId(), contoso.id(), time.instant().minusSeconds(1));
        var foreign = SelfSigned.create()
                .assertion(
                        SimulatedApp.READER.clientId(),
                        contoso.id(),
                        time.instant().plusSeconds(600));
        // When
        var accepted = askWithAssertion(good);
        var expired = askWithAssertion(late);
        var forged = askWithAssertion(foreign);
        // Then
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(code(expired)).isEqualTo(700027);
        assertThat(code(forged)).isEqualTo(700027);
    }

    @Test
    void aTokenExpires() {
        // Given
        var before = wire.get("/organization").status();
        // When
        time.pass(Grants.LIFE);
        // Then
        assertThat(before).isEqualTo(200);
        assertThat(wire.get("/organization").errorCode()).isEqualTo("InvalidAuthenticationToken");
        assertThat(wire.cmdlet("Get-OrganizationConfig", "{}").status()).isEqualTo(401);
    }

    @Test
    void withdrawnConsentDisarmsTokensThatAreOut() {
        // Given
        var neighbour = cloud.tenant("Fabrikam", "fabrikam.example");
        // When
        contoso.withdrawConsent();
        // Then
        assertThat(wire.get("/users").status()).isEqualTo(403);
        assertThat(wire.cmdlet("Get-Mailbox", "{}").status()).isEqualTo(401);
        try (var other = new Wire(cloud, neighbour, SimulatedApp.READER)) {
            assertThat(other.get("/users").status()).isEqualTo(200);
        }
    }

    @Test
    void theReaderCannotWriteAnywhere() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        try (var reader = new Wire(cloud, contoso, SimulatedApp.READER)) {
            // When
            var graph = reader.post("/users/" + ada.id() + "/retryServiceProvisioning", "");
            var exchange = reader.cmdlet("Enable-OrganizationCustomization", "{}");
            // Then
            assertThat(graph.errorCode()).isEqualTo("Authorization_RequestDenied");
            assertThat(exchange.status()).isEqualTo(403);
            assertThat(exchange.text()).isEqualTo("\0".repeat(64));
            assertThat(cloud.effects().all()).isEmpty();
        }
    }

    @Test
    void aTokenForAnotherTenantIsRefusedAndLogged() {
        // Given
        var fabrikam = cloud.tenant("Fabrikam", "fabrikam.example").dehydrated();
        // When
        var answer = wire.cmdletOf(fabrikam, "Enable-OrganizationCustomization", "{}");
        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(fabrikam.isDehydrated()).isTrue();
        assertThat(cloud.effects().crossTenant()).singleElement().satisfies(effect -> {
            assertThat(effect.tenant()).isEqualTo(fabrikam.id());
            assertThat(effect.changed()).isFalse();
        });
    }

    @Test
    void anotherTenantsUserIsNotFoundAndLogged() {
        // Given
        var foreign = cloud.tenant("Fabrikam", "fabrikam.example").user("Ben Walters");
        // When
        var answer = wire.get("/users/" + foreign.id());
        // Then
        assertThat(answer.errorCode()).isEqualTo("Request_ResourceNotFound");
        assertThat(cloud.effects().crossTenant()).hasSize(1);
    }

    private Wire.Answer ask(String tenantId, String field, String value) {
        Map<String, String> form = new HashMap<>(Wire.credentials(cloud, SimulatedApp.READER));
        form.put(field, value);
        return Wire.askForToken(cloud, tenantId, form);
    }

    private Wire.Answer askWithAssertion(String assertion) {
        Map<String, String> form = new HashMap<>(Wire.credentials(cloud, SimulatedApp.READER));
        form.remove("client_secret");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return Wire.askForToken(cloud, contoso.id().toString(), form);
    }

    private static int code(Wire.Answer answer) {
        return answer.json().path("error_codes").path(0).asInt(0);
    }
}
