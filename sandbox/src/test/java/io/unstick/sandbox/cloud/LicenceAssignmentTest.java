package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LicenceAssignmentTest extends CloudTest {

    private static final String TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";

    @Test
    void aSwapInOneCallNeverTakesTheMailbox() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        // When
        var answer = assign(ada, List.of(MailboxPlan.STANDARD), List.of(MailboxPlan.ENTERPRISE));
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(skus(ada)).containsExactly(MailboxPlan.STANDARD.skuId().toString());
    }

    @Test
    void aPlanThatIsUntickedStaysInTheHistoryAndComesBackAsANewEntry() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFault());
        var sku = MailboxPlan.ENTERPRISE.skuId();
        wire.post("/users/" + ada.id() + "/assignLicense", add(sku, MailboxPlan.ENTERPRISE.id() + "\",\"" + TEAMS));
        var off = graph(ada, "assignedPlans").path("assignedPlans");
        var details = wire.get("/users/" + ada.id() + "/licenseDetails").json();
        later(MINUTE);
        // When
        wire.post("/users/" + ada.id() + "/assignLicense", add(sku, TEAMS));
        // Then
        assertThat(states(off, MailboxPlan.ENTERPRISE)).containsExactly("Deleted");
        assertThat(details.toString()).contains("\"provisioningStatus\":\"Disabled\"");
        assertThat(states(graph(ada, "assignedPlans").path("assignedPlans"), MailboxPlan.ENTERPRISE))
                .containsExactlyInAnyOrder("Deleted", "Enabled");
        assertThat(graph(ada, "assignedLicenses")
                        .path("assignedLicenses")
                        .path(0)
                        .path("disabledPlans"))
                .singleElement()
                .matches(plan -> plan.asString("").equals(TEAMS));
    }

    @Test
    void aKioskPlanExcludesAFullOneUnlessItGoesInTheSameCall() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        // When
        var beside = assign(ada, List.of(MailboxPlan.DESKLESS), List.of());
        var instead = assign(ada, List.of(MailboxPlan.DESKLESS), List.of(MailboxPlan.ENTERPRISE));
        // Then
        assertThat(beside.status()).isEqualTo(400);
        assertThat(beside.text()).contains("mutually exclusive");
        assertThat(instead.status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeMeantIsRefusedAndChangesNothing() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        // When
        var both = assign(ada, List.of(MailboxPlan.ENTERPRISE), List.of(MailboxPlan.ENTERPRISE));
        var foreignPlan = wire.post(
                "/users/" + ada.id() + "/assignLicense",
                add(MailboxPlan.ENTERPRISE.skuId(), MailboxPlan.STANDARD.id().toString()));
        var notOwned = assign(ada, List.of(), List.of(MailboxPlan.STANDARD));
        // Then
        assertThat(List.of(both, foreignPlan, notOwned))
                .extracting(Wire.Answer::status)
                .containsOnly(400);
        assertThat(notOwned.text()).contains("User does not have a corresponding license.");
        assertThat(cloud.effects().writesTo(contoso)).noneMatch(Effect::changed);
    }

    @Test
    void aSeatIsOnlyFreeWhenTheCallThatFreesItIsOver() {
        // Given
        contoso.seats(MailboxPlan.ENTERPRISE, 1);
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        var ben = contoso.user("Ben Walters");
        var refused = assign(ben, List.of(MailboxPlan.ENTERPRISE), List.of());
        // When
        assign(ada, List.of(), List.of(MailboxPlan.ENTERPRISE));
        // Then
        assertThat(refused.text())
                .contains("Subscription with SKU " + MailboxPlan.ENTERPRISE.skuId()
                        + " does not have any available licenses.");
        assertThat(assign(ben, List.of(MailboxPlan.ENTERPRISE), List.of()).status())
                .isEqualTo(200);
    }

    @Test
    void aFreedSeatIsStolenBeforeItsOwnerComesBack() {
        // Given
        contoso.seats(MailboxPlan.ENTERPRISE, 1);
        contoso.licensing().stealFreedSeat(MailboxPlan.ENTERPRISE);
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        // When
        assign(ada, List.of(), List.of(MailboxPlan.ENTERPRISE));
        // Then
        var back = assign(ada, List.of(MailboxPlan.ENTERPRISE), List.of());
        assertThat(back.text()).contains("does not have any available licenses");
        assertThat(contoso.users()).hasSize(2);
    }

    @Test
    void aRemovalThatIsAppliedLateTakesWhatWasGivenBackMeanwhile() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        contoso.licensing().removalsTake(Duration.ofMinutes(3));
        // When
        var answer = assign(ada, List.of(), List.of(MailboxPlan.ENTERPRISE));
        // Then
        var promised = skus(ada);
        assign(ada, List.of(MailboxPlan.ENTERPRISE), List.of());
        later(Duration.ofMinutes(3));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(promised).hasSize(1);
        assertThat(skus(ada)).isEmpty();
        assertThat(cloud.effects().writesTo(contoso).getFirst().changed()).isTrue();
    }

    @Test
    void anUntickedPlanGoesLateToo() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        contoso.licensing().removalsTake(Duration.ofMinutes(3));
        var without =
                add(MailboxPlan.ENTERPRISE.skuId(), MailboxPlan.ENTERPRISE.id().toString());
        // When
        wire.post("/users/" + ada.id() + "/assignLicense", without);
        // Then
        var before = ada.hasMailbox();
        later(Duration.ofMinutes(3));
        assertThat(before).isTrue();
        assertThat(ada.hasMailbox()).isFalse();
    }

    @Test
    void aGroupBringsItsLicenceAndTakesItAlongAgain() {
        // Given
        var ada = contoso.user("Ada Vance");
        var group = contoso.groups().security("Everybody").licensing(MailboxPlan.ENTERPRISE);
        wire.post("/groups/" + group.id() + "/members/$ref", reference(ada));
        var state = graph(ada, "licenseAssignmentStates")
                .path("licenseAssignmentStates")
                .path(0);
        later(Duration.ofMinutes(10));
        var withMailbox = ada.hasMailbox();
        // When
        wire.graph("DELETE", "/groups/" + group.id() + "/members/" + ada.id() + "/$ref", "");
        // Then
        assertThat(state.path("assignedByGroup").asString(""))
                .isEqualTo(group.id().toString());
        assertThat(withMailbox).isTrue();
        assertThat(skus(ada)).isEmpty();
        assertThat(ada.hasMailbox()).isFalse();
    }

    @Test
    void oneProductMayComeFromAPersonAndFromAGroup() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        contoso.groups().security("Everybody").licensing(MailboxPlan.ENTERPRISE).withMember(ada);
        // When
        var answer = assign(ada, List.of(), List.of(MailboxPlan.ENTERPRISE));
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(skus(ada)).hasSize(1);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(assign(ada, List.of(), List.of(MailboxPlan.ENTERPRISE)).text())
                .contains("inherited from a group membership");
    }

    private Wire.Answer assign(SimulatedUser user, List<MailboxPlan> added, List<MailboxPlan> removed) {
        var adding = added.stream()
                .map(plan -> "{\"skuId\":\"" + plan.skuId() + "\",\"disabledPlans\":[]}")
                .collect(Collectors.joining(","));
        var removing = removed.stream().map(plan -> "\"" + plan.skuId() + "\"").collect(Collectors.joining(","));
        return wire.post(
                "/users/" + user.id() + "/assignLicense",
                "{\"addLicenses\":[" + adding + "],\"removeLicenses\":[" + removing + "]}");
    }

    private static String add(Object skuId, String disabledPlans) {
        return "{\"addLicenses\":[{\"skuId\":\"" + skuId + "\",\"disabledPlans\":[\"" + disabledPlans
                + "\"]}],\"removeLicenses\":[]}";
    }

    static String reference(SimulatedUser user) {
        return "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/" + user.id() + "\"}";
    }

    private List<String> skus(SimulatedUser user) {
        return graph(user, "assignedLicenses").findValuesAsString("skuId");
    }

    private static Stream<String> states(JsonNode plans, MailboxPlan wanted) {
        return plans.valueStream()
                .filter(plan -> plan.path("servicePlanId")
                        .asString("")
                        .equals(wanted.id().toString()))
                .map(plan -> plan.path("capabilityStatus").asString(""));
    }
}
