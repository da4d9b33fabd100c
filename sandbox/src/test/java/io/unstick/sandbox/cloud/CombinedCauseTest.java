package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.scenarios.Scenario;
import org.junit.jupiter.api.Test;

class CombinedCauseTest extends CloudTest {

    @Test
    void theSecondCauseShowsOnlyWhenTheFirstIsFixed() {
        // Given
        var ada = contoso.user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS)
                .blockedBy(Blocker.usageLocationMissing())
                .thenBlockedBy(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var early = wire.get("/contacts").json().path("value").size();
        // When
        wire.graph("PATCH", "/users/" + ada.id(), "{\"usageLocation\":\"US\"}");
        // Then
        var afterFirst = comesByItself(ada);
        var errors = graph(ada, "serviceProvisioningErrors").path("serviceProvisioningErrors");
        assertThat(early).isZero();
        assertThat(afterFirst).isFalse();
        assertThat(errors).hasSize(1);
        ada.releaseAddress();
        assertThat(comesByItself(ada)).isTrue();
    }

    @Test
    void anUntickedPlanHidesThatExchangeHasNeverHeardOfTheUser() {
        // Given
        var tenant = cloud.load(Scenario.named("plan-disabled-then-sync-gap"));
        var person = tenant.users().getFirst();
        var license = "{\"action\":\"license-user\",\"user\":\"" + person.id() + "\"}";
        // When
        wire.control("POST", "/tenants/" + tenant.id() + "/actions", license);
        // Then
        var afterFirst = comesByItself(person);
        try (var there = new Wire(cloud, tenant, SimulatedApp.REMEDIATOR)) {
            var unknown = there.cmdlet("Get-User", "{\"Identity\":\"" + person.id() + "\"}");
            assertThat(unknown.status()).isEqualTo(404);
            there.post("/users/" + person.id() + "/retryServiceProvisioning", "");
        }
        assertThat(afterFirst).isFalse();
        assertThat(comesByItself(person)).isTrue();
    }
}
