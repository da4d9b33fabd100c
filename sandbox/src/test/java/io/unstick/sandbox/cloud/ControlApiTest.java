package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.scenarios.Scenario;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControlApiTest extends CloudTest {

    @Test
    void aScenarioIsLoadedOnceHoweverOftenItIsAskedFor() {
        // Given
        var first = wire.control("POST", "/scenarios/dehydrated-tenant", "{\"seed\":7}");
        // When
        var second = wire.control("POST", "/scenarios/dehydrated-tenant", "{\"seed\":7}");
        // Then
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("tenant").path("users")).hasSize(5);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void actionsChangeTheWorld() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        var path = "/tenants/" + contoso.id() + "/actions";
        // When
        var answer = wire.control(
                "POST", path, "{\"action\":\"provision-mailbox\",\"user\":\"" + ada.userPrincipalName() + "\"}");
        // Then
        assertThat(answer.json().path("users").path(0).path("hasMailbox").asBoolean())
                .isTrue();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aUserIsLicensedAndBlockedInOneStep() {
        // Given
        var path = "/tenants/" + contoso.id() + "/actions";
        var link = wire.get("/users/delta?$select=id,mail")
                .json()
                .path("@odata.deltaLink")
                .asString("");
        wire.control("POST", path, "{\"action\":\"add-user\",\"user\":\"Ada Vance\"}");
        // When
        var answer = wire.control("POST", path, """
            {"action":"license-user","user":"ada.vance@contoso.example","ago":"5h","blocker":"forward-sync-gap"}\
            """);
        // Then
        assertThat(answer.json().path("users").path(0).path("hasMailbox").asBoolean())
                .isFalse();
        assertThat(wire.follow(link).json().path("value").path(0).path("mail").isNull())
                .isTrue();
    }

    @Test
    void everybodysLicencesAreSeenAtOnce() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        // When
        var answer = wire.control("GET", "/licences", "").json();
        // Then
        assertThat(answer.path(ada.id().toString()).path(0).path("skuId").asString(""))
                .isEqualTo(Product.carrying(MailboxPlan.ENTERPRISE).skuId().toString());
    }

    @Test
    void clearedFaultsDoNotHappen() {
        // Given
        contoso.dehydrated();
        wire.control(
                "POST",
                "/faults",
                "{\"tenant\":\"" + contoso.id() + "\",\"operation\":\"*\",\"kind\":\"status\",\"status\":500}");
        // When
        wire.control("POST", "/faults/clear", "");
        // Then
        assertThat(wire.cmdlet("Enable-OrganizationCustomization", "{}").status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownActionListsTheKnownOnes() {
        // Given
        var body = "{\"action\":\"explode\"}";
        // When
        var answer = wire.control("POST", "/tenants/" + contoso.id() + "/actions", body);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("explode").contains("resolve-incident");
    }

    @Test
    void faultsEffectsAndCountersAreSeenFromOutside() {
        // Given
        contoso.dehydrated();
        var fault = "{\"tenant\":\"" + contoso.id() + "\",\"operation\":\"Enable-OrganizationCustomization\","
                + "\"kind\":\"apply-then-fail\",\"status\":500}";
        wire.control("POST", "/faults", fault);
        wire.cmdlet("Enable-OrganizationCustomization", "{}");
        // When
        var effects = wire.control("GET", "/effects?tenant=" + contoso.id(), "").json();
        var requests = wire.control("GET", "/requests", "").json();
        // Then
        assertThat(effects.path("items")).hasSize(1);
        assertThat(effects.path("items").path(0).path("status").asInt()).isEqualTo(500);
        assertThat(requests.path(contoso.id().toString())
                        .path("Enable-OrganizationCustomization")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void throttlingMayBeSwitchedOnAndOff() {
        // Given
        var path = "/tenants/" + contoso.id() + "/actions";
        wire.control("POST", path, "{\"action\":\"throttle\",\"for\":\"30m\",\"retry-after\":\"1s\"}");
        var during = wire.get("/users").status();
        // When
        wire.control("POST", path, "{\"action\":\"stop-throttling\"}");
        // Then
        assertThat(during).isEqualTo(429);
        assertThat(wire.get("/users").status()).isEqualTo(200);
    }

    @Test
    void theJustLicensedUserGetsItsMailboxByItself() {
        // Given
        var tenant = cloud.load(Scenario.named("just-licensed"));
        var nina = tenant.users().getFirst();
        // When
        wire.control(
                "POST",
                "/tenants/" + tenant.id() + "/actions",
                "{\"action\":\"license-user\",\"plan\":\"standard\",\"user\":\"" + nina.id() + "\"}");
        // Then
        time.pass(Duration.ofMinutes(10));
        assertThat(nina.hasMailbox()).isTrue();
    }

    @Test
    void theGroundMovesBetweenEvidenceAndAct() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        contoso.seats(MailboxPlan.STANDARD, 1);
        // When
        act("{\"action\":\"steal-seat\",\"plan\":\"standard\"}");
        act("{\"action\":\"change-licence\",\"plan\":\"deskless\",\"user\":\"" + ada.id() + "\"}");
        act("{\"action\":\"give-mailbox\",\"user\":\"" + ada.id() + "\"}");
        // Then
        assertThat(contoso.users()).hasSize(2);
        assertThat(graph(ada, "assignedLicenses").findValuesAsString("skuId"))
                .containsExactly(MailboxPlan.DESKLESS.skuId().toString());
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void theNetworkOfACloudOnlyTenantIsAWishThatCannotBeGranted() {
        // Given
        contoso.user("Ada Vance");
        // When
        var answer = act("{\"action\":\"sync-now\"}");
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Active Directory");
    }

    @Test
    void aPersonEditsActiveDirectoryFromOutside() {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        // When
        var answer = act("{\"action\":\"edit-directory\",\"attribute\":\"msExchMailboxGuid\",\"values\":[],\"user\":\""
                + ada.id() + "\"}");
        // Then
        act("{\"action\":\"sync-now\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(cloud.effects().all()).isEmpty();
        assertThat(comesByItself(ada)).isTrue();
    }

    private Wire.Answer act(String wish) {
        return wire.control("POST", "/tenants/" + contoso.id() + "/actions", wish);
    }

    @Test
    void resetForgetsEverything() {
        // Given
        stuck("Ada Vance", Blocker.forwardSyncGap());
        // When
        wire.control("POST", "/reset", "");
        // Then
        assertThat(wire.control("GET", "/tenants", "").json().path("items")).isEmpty();
        assertThat(wire.get("/users").status()).isEqualTo(401);
    }
}
