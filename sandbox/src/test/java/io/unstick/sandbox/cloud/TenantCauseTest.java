package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TenantCauseTest extends CloudTest {

    @Test
    void aSuspendedSubscriptionHoldsEverybodyUntilItIsPaid() {
        // Given
        var ada = stuck("Ada Vance", Blocker.subscriptionSuspended());
        var ben = contoso.user("Ben Walters").licensed(MailboxPlan.ENTERPRISE, MINUTE);
        var sku = enterprise();
        var byItself = comesByItself(ada) || ben.hasMailbox();
        // When
        contoso.reactivateSubscriptions();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(sku.path("capabilityStatus").asString("")).isEqualTo("Suspended");
        assertThat(sku.path("prepaidUnits").path("enabled").asInt(-1)).isZero();
        assertThat(sku.path("prepaidUnits").path("suspended").asInt(-1)).isPositive();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(ben.hasMailbox()).isTrue();
        assertThat(enterprise().path("capabilityStatus").asString("")).isEqualTo("Enabled");
    }

    @Test
    void aServiceThatWasNeverActivatedShowsInTenantAndUser() {
        // Given
        var ada = stuck("Ada Vance", Blocker.serviceNotActivated());
        var statuses = enterprise().findValuesAsString("provisioningStatus");
        var own = wire.get("/users/" + ada.id() + "/licenseDetails").json().findValuesAsString("provisioningStatus");
        var byItself = comesByItself(ada);
        // When
        contoso.activateServices();
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(statuses).containsOnlyOnce("PendingActivation");
        assertThat(own).containsOnlyOnce("PendingActivation");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aDomainThatExchangeLostIsStillVerifiedInGraph() {
        // Given
        var ada = stuck("Ada Vance", Blocker.acceptedDomainMissing());
        var accepted = wire.cmdlet("Get-AcceptedDomain", "{}").json().findValuesAsString("DomainName");
        var verified = wire.get("/domains").json().findValuesAsString("id");
        var byItself = comesByItself(ada);
        // When
        contoso.acceptsOwnDomain(true);
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(accepted).containsExactly("contoso.onmicrosoft.com");
        assertThat(verified).contains("contoso.example");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aPartnerSeesItsCustomersAndNobodyElseDoes() {
        // Given
        var fabrikam = cloud.tenant("Fabrikam", "fabrikam.example");
        var litware = cloud.tenant("Litware", "litware.example");
        contoso.administers(fabrikam).administers(litware).releases(litware);
        // When
        var seen = wire.get("/tenantRelationships/delegatedAdminCustomers").json();
        // Then
        assertThat(seen.path("value").findValuesAsString("tenantId"))
                .containsExactly(fabrikam.id().toString());
        try (var customer = new Wire(cloud, fabrikam, SimulatedApp.READER)) {
            assertThat(customer.get("/tenantRelationships/delegatedAdminCustomers")
                            .json()
                            .path("value"))
                    .isEmpty();
        }
    }

    @Test
    void customersComeAndGoByControlToo() {
        // Given
        var path = "/tenants/" + contoso.id() + "/actions";
        var fabrikam = cloud.tenant("Fabrikam", "fabrikam.example").id();
        // When
        wire.control(
                "POST", path, "{\"action\":\"add-customer\",\"customer\":\"" + fabrikam + "\",\"name\":\"Fabrikam\"}");
        // Then
        assertThat(customers()).isEqualTo(1);
        wire.control("POST", path, "{\"action\":\"remove-customer\",\"customer\":\"" + fabrikam + "\"}");
        assertThat(customers()).isZero();
    }

    private int customers() {
        return wire.get("/tenantRelationships/delegatedAdminCustomers")
                .json()
                .path("value")
                .size();
    }

    private JsonNode enterprise() {
        return wire.get("/subscribedSkus")
                .json()
                .path("value")
                .valueStream()
                .filter(sku -> sku.path("skuPartNumber").asString("").equals("ENTERPRISEPACK"))
                .findFirst()
                .orElseThrow();
    }
}
