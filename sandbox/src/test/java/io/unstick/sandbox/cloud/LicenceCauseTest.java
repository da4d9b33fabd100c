package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LicenceCauseTest extends CloudTest {

    private static final String FOUNDATION = "113feb6c-3fe4-4440-bddc-54d774bf0318";

    @Test
    void aUserWithoutLicenceGetsAMailboxWithTheFirstLicenceThatHasOne() {
        // Given
        var ada = stuck("Ada Vance", Blocker.licenceMissing());
        var before = graph(ada, "assignedLicenses,assignedPlans");
        var byItself = comesByItself(ada);
        // When
        assign(ada);
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(before.path("assignedLicenses")).isEmpty();
        assertThat(before.path("assignedPlans")).isEmpty();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void theFoundationPlanGivesNoMailbox() {
        // Given
        var ada = stuck("Ada Vance", Blocker.licenceStubOnly());
        var before = wire.get("/users/" + ada.id() + "/licenseDetails").json();
        var byItself = comesByItself(ada);
        // When
        assign(ada);
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(before.findValuesAsString("servicePlanId"))
                .contains(FOUNDATION)
                .noneMatch(id -> id.equals(MailboxPlan.ENTERPRISE.id().toString()));
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void anUntickedPlanIsTickedInsideTheOwnedLicence() {
        // Given
        var ada = stuck("Ada Vance", Blocker.exchangePlanDisabled());
        var before = graph(ada, "assignedLicenses").path("assignedLicenses").path(0);
        var byItself = comesByItself(ada);
        // When
        assign(ada);
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(before.path("skuId").asString(""))
                .isEqualTo(MailboxPlan.ENTERPRISE.skuId().toString());
        assertThat(before.path("disabledPlans").path(0).asString(""))
                .isEqualTo(MailboxPlan.ENTERPRISE.id().toString());
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aUsageLocationMakesTheLicenceWork() {
        // Given
        var ada = stuck("Ada Vance", Blocker.usageLocationMissing());
        var before = graph(ada, "usageLocation").path("usageLocation");
        var byItself = comesByItself(ada);
        // When
        wire.graph("PATCH", "/users/" + ada.id(), "{\"usageLocation\":\"US\"}");
        // Then
        later(MINUTE.multipliedBy(15));
        assertThat(before.isNull()).isTrue();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aLicenceThatFailedForWantOfASeatIsRefusedUntilThereIsOne() {
        // Given
        var ada = stuck("Ada Vance", Blocker.licenceError(LicenceError.COUNT_VIOLATION));
        var state = state(ada);
        var refused = assign(ada);
        contoso.buySeats();
        var byItself = comesByItself(ada);
        // When
        assign(ada);
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(state.path("state").asString("")).isEqualTo("Error");
        assertThat(state.path("error").asString("")).isEqualTo("CountViolation");
        assertThat(state.path("assignedByGroup").isNull()).isTrue();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("does not have any available licenses");
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(state(ada).path("state").asString("")).isEqualTo("Active");
    }

    @Test
    void anExcludedLicenceIsRefusedUntilAPersonSettlesIt() {
        // Given
        var ada = stuck("Ada Vance", Blocker.licenceError(LicenceError.MUTUALLY_EXCLUSIVE));
        var refused = assign(ada);
        ada.settleLicenceErrors();
        // When
        var accepted = assign(ada);
        // Then
        assertThat(refused.text()).contains("MutuallyExclusiveViolation");
        assertThat(accepted.status()).isEqualTo(200);
    }

    @Test
    void aFailedGroupLicenceWorksWhenItIsProcessedAgain() {
        // Given
        var ada = stuck("Ada Vance", Blocker.groupLicenceError(LicenceError.DEPENDENCY));
        var state = state(ada);
        var byItself = comesByItself(ada);
        // When
        wire.post("/users/" + ada.id() + "/reprocessLicenseAssignment", "");
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(state.path("state").asString("")).isEqualTo("Error");
        assertThat(state.path("error").asString("")).isEqualTo("DependencyViolation");
        assertThat(state.path("assignedByGroup").asString("")).isNotEmpty();
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(cloud.effects().writesTo(contoso)).singleElement().matches(Effect::changed);
    }

    @Test
    void aGroupsLicenceCannotBeTakenFromTheUser() {
        // Given
        var ada = stuck("Ada Vance", Blocker.groupLicenceError(LicenceError.COUNT_VIOLATION));
        wire.post("/users/" + ada.id() + "/reprocessLicenseAssignment", "");
        var removal = "{\"addLicenses\":[],\"removeLicenses\":[\"" + MailboxPlan.ENTERPRISE.skuId() + "\"]}";
        // When
        var answer = wire.post("/users/" + ada.id() + "/assignLicense", removal);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("inherited from a group membership");
    }

    private JsonNode state(SimulatedUser user) {
        return graph(user, "licenseAssignmentStates")
                .path("licenseAssignmentStates")
                .path(0);
    }

    private Wire.Answer assign(SimulatedUser user) {
        var body = "{\"addLicenses\":[{\"skuId\":\"" + MailboxPlan.ENTERPRISE.skuId() + "\",\"disabledPlans\":[]}]"
                + ",\"removeLicenses\":[]}";
        return wire.post("/users/" + user.id() + "/assignLicense", body);
    }
}
