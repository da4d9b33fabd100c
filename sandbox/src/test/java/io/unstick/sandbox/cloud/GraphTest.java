package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GraphTest extends CloudTest {

    @Test
    void aConflictIsToldByAnUnresolvedProvisioningErrorThatStaysWhenItIsOver() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var path = "/users/" + ada.id() + "?$select=mail,serviceProvisioningErrors";
        // When
        var during = wire.get(path).json();
        ada.withMailbox();
        var after = wire.get(path).json();
        // Then
        assertThat(during.path("mail").asString("")).isEqualTo("ada.vance@contoso.onmicrosoft.com");
        var error = during.path("serviceProvisioningErrors").path(0);
        assertThat(error.path("isResolved").asBoolean()).isFalse();
        assertThat(error.path("errorDetail").asString("")).contains(ada.userPrincipalName());
        assertThat(after.path("serviceProvisioningErrors")
                        .path(0)
                        .path("isResolved")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void graphShowsPlanAndProbeOfAStuckUser() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        // When
        var user = wire.get("/users/" + ada.userPrincipalName() + "?$select=id,userType,assignedPlans")
                .json();
        var licences = wire.get("/users/" + ada.id() + "/licenseDetails").json();
        var probe = wire.get("/users/" + ada.id() + "/mailboxSettings/userPurpose");
        // Then
        assertThat(user.path("id").asString("")).isEqualTo(ada.id().toString());
        assertThat(user.path("assignedPlans").path(0).path("servicePlanId").asString(""))
                .isEqualTo(MailboxPlan.ENTERPRISE.id().toString());
        assertThat(user.path("assignedPlans").path(0).path("assignedDateTime").asString(""))
                .isEqualTo(time.instant().minus(FIVE_HOURS).toString());
        assertThat(licences.findValuesAsString("provisioningStatus")).contains("PendingInput");
        assertThat(probe.status()).isEqualTo(404);
        assertThat(probe.errorCode()).isEqualTo("MailboxNotEnabledForRESTAPI");
    }

    @Test
    void everyAnswerCanBeNamedToSupport() {
        // Given
        var sent = "5c2e0f3e-0000-4000-8000-000000000001";
        // When
        var answer = wire.get("/users/nobody", "client-request-id", sent);
        // Then
        assertThat(answer.header("client-request-id")).isEqualTo(sent);
        assertThat(answer.header("request-id")).isNotEmpty();
        assertThat(answer.json()
                        .path("error")
                        .path("innerError")
                        .path("client-request-id")
                        .asString(""))
                .isEqualTo(sent);
    }

    @Test
    void planFiltersNeedAdvancedMode() {
        // Given
        contoso.user("Ada Vance").licensed(MailboxPlan.STANDARD, FIVE_HOURS);
        var filter = "/users?$count=true&$filter="
                + Wire.encoded("assignedPlans/any(a:a/servicePlanId eq " + MailboxPlan.STANDARD.id()
                        + " and a/capabilityStatus eq 'Enabled')");
        // When
        var plain = wire.get(filter);
        var advanced = wire.get(filter, "ConsistencyLevel", "eventual");
        // Then
        assertThat(plain.errorCode()).isEqualTo("Request_UnsupportedQuery");
        assertThat(advanced.json().path("@odata.count").asInt()).isEqualTo(1);
    }

    @Test
    void theHolderOfAnAddressIsFoundByItsSpelling() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var upn = ada.userPrincipalName();
        // When
        var both = wire.get("/contacts?$filter="
                + Wire.encoded("proxyAddresses/any(p:p eq 'smtp:" + upn + "') or proxyAddresses/any(p:p eq 'SMTP:" + upn
                        + "')"));
        var primaryOnly =
                wire.get("/contacts?$filter=" + Wire.encoded("proxyAddresses/any(p:p eq 'SMTP:" + upn + "')"));
        var nonsense = wire.get("/users?$filter=" + Wire.encoded("shoeSize eq 43"));
        // Then
        assertThat(both.json().path("value")).hasSize(1);
        assertThat(primaryOnly.json().path("value")).isEmpty();
        assertThat(nonsense.status()).isEqualTo(400);
    }

    @Test
    void aBatchGivesEachRequestItsOwnFate() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        cloud.faults().next(contoso, "GET /users/{id}", Fault.status(429, Duration.ofSeconds(10)));
        var requests = """
            {"requests":[{"id":"1","method":"GET","url":"/users/%1$s?$select=id"},
            {"id":"2","method":"GET","url":"/users/%1$s?$select=id"},
            {"id":"3","method":"GET","url":"/users/%1$s/mailboxSettings/userPurpose"}]}\
            """.formatted(ada.id());
        // When
        var responses = wire.post("/$batch", requests).json().path("responses");
        // Then
        assertThat(responses.path(0).path("status").asInt()).isEqualTo(429);
        assertThat(responses.path(0).path("headers").path("Retry-After").asString(""))
                .isEqualTo("10");
        assertThat(responses.path(1).path("status").asInt()).isEqualTo(200);
        assertThat(responses.path(2).path("body").path("error").path("code").asString(""))
                .isEqualTo("MailboxNotEnabledForRESTAPI");
    }

    @Test
    void aBatchOfTwentyOneIsRefused() {
        // Given
        var one = "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/organization\"}";
        // When
        var answer = wire.post("/$batch", "{\"requests\":[" + (one + ",").repeat(20) + one + "]}");
        // Then
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void theReaderCannotSmuggleAWriteThroughABatch() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        try (var reader = new Wire(cloud, contoso, SimulatedApp.READER)) {
            // When
            var answer = reader.post("/$batch", """
                {"requests":[{"id":"1","method":"POST","url":"/users/%s/retryServiceProvisioning"}]}\
                """.formatted(ada.id()));
            // Then
            assertThat(answer.json().path("responses").path(0).path("status").asInt())
                    .isEqualTo(403);
            assertThat(cloud.effects().all()).isEmpty();
        }
    }

    @Test
    void anUntickedPlanDisconnectsAndATickedOneProvisionsAgain() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        var path = "/users/" + ada.id() + "/assignLicense";
        wire.post(path, assign("\"" + MailboxPlan.ENTERPRISE.id() + "\""));
        var unticked = ada.hasMailbox();
        // When
        var answer = wire.post(path, assign(""));
        // Then
        time.pass(Duration.ofMinutes(10));
        assertThat(unticked).isFalse();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(cloud.effects().writesTo(contoso)).hasSize(2).allMatch(Effect::changed);
    }

    @Test
    void licencesNeedALocationAndASeat() {
        // Given
        var ada = contoso.user("Ada Vance");
        contoso.seats(MailboxPlan.ENTERPRISE, 0);
        var noSeat = wire.post("/users/" + ada.id() + "/assignLicense", assign(""));
        wire.graph("PATCH", "/users/" + ada.id(), "{\"usageLocation\":null}");
        // When
        var noLocation = wire.post("/users/" + ada.id() + "/assignLicense", assign(""));
        // Then
        assertThat(noSeat.text()).contains("does not have any available licenses");
        assertThat(noLocation.text()).contains("invalid usage location");
    }

    @Test
    void aDeletedUserComesBackUntilItIsPurged() {
        // Given
        var ada = contoso.user("Ada Vance");
        var item = "/directory/deletedItems/" + ada.id();
        wire.graph("DELETE", "/users/" + ada.id(), "");
        var listed = wire.get("/directory/deletedItems/graph.user?$select=id,userPrincipalName")
                .json();
        // When
        var restored = wire.post(item + "/restore", "");
        // Then
        assertThat(listed.path("value")).hasSize(1);
        assertThat(restored.json().path("userPrincipalName").asString("")).isEqualTo("ada.vance@contoso.example");
        wire.graph("DELETE", "/users/" + ada.id(), "");
        assertThat(wire.graph("DELETE", item, "").status()).isEqualTo(204);
        assertThat(wire.get(item).status()).isEqualTo(404);
    }

    @Test
    void aNewUserHasANewIdAndATakenNameIsRefused() {
        // Given
        var body = """
            {"@odata.type":"#microsoft.graph.user","accountEnabled":true,"displayName":"Ada Vance",
            "mailNickname":"ada.vance","userPrincipalName":"ada.vance@contoso.example",
            "passwordProfile":{"password":"x"}}\
            """;
        // When
        var first = wire.post("/users", body);
        var second = wire.post("/users", body);
        // Then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text()).contains("Another object with the same value for property userPrincipalName");
    }

    @Test
    void anIncidentIsShownUntilItIsResolved() {
        // Given
        contoso.incident("EX1234");
        var path = "/admin/serviceAnnouncement/healthOverviews/Exchange%20Online?$expand=issues";
        var during = wire.get(path).json();
        // When
        contoso.resolveIncidents();
        // Then
        assertThat(during.path("status").asString("")).isEqualTo("serviceDegradation");
        assertThat(during.path("issues").path(0).path("featureGroup").asString(""))
                .isEqualTo("Management and Provisioning");
        assertThat(wire.get(path)
                        .json()
                        .path("issues")
                        .path(0)
                        .path("isResolved")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aPropertyThatDoesNotExistIsRefused() {
        // Given
        contoso.user("Ada Vance");
        // When
        var answer = wire.get("/users?$select=id,shoeSize");
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("shoeSize");
    }

    private static String assign(String disabledPlans) {
        return "{\"addLicenses\":[{\"skuId\":\"" + MailboxPlan.ENTERPRISE.skuId() + "\",\"disabledPlans\":["
                + disabledPlans + "]}],\"removeLicenses\":[]}";
    }
}
