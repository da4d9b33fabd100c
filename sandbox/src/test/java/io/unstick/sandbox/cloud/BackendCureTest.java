package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackendCureTest extends CloudTest {

    private static final String OFF = "\"" + MailboxPlan.ENTERPRISE.id() + "\"";

    @ParameterizedTest
    @EnumSource(Blocker.Cure.class)
    void noFaultGoesByItselfOrByARetry(Blocker.Cure cure) {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(cure));
        // When
        retry(ada);
        // Then
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void aPlanThatPausesForOneSynchronisationCures() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.PLAN_TOGGLE));
        setPlans(ada, OFF);
        later(Duration.ofMinutes(15));
        // When
        setPlans(ada, "");
        // Then
        later(Duration.ofMinutes(10));
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void aPlanThatComesBackTooSoonCuresNothing() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.PLAN_TOGGLE));
        setPlans(ada, OFF);
        later(Duration.ofMinutes(14));
        // When
        setPlans(ada, "");
        // Then
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void anotherProductCuresAndTheFirstMayComeBackAfterwards() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.LICENCE_SWAP));
        swap(ada, MailboxPlan.STANDARD, MailboxPlan.ENTERPRISE);
        later(Duration.ofMinutes(10));
        var swapped = ada.hasMailbox();
        // When
        swap(ada, MailboxPlan.ENTERPRISE, MailboxPlan.STANDARD);
        // Then
        later(Duration.ofDays(1));
        assertThat(swapped).isTrue();
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void whoSwapsBackTooSoonIsWhereItWas() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.LICENCE_SWAP));
        swap(ada, MailboxPlan.STANDARD, MailboxPlan.ENTERPRISE);
        later(Duration.ofMinutes(9));
        // When
        swap(ada, MailboxPlan.ENTERPRISE, MailboxPlan.STANDARD);
        // Then
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void aToggledPlanIsNoOtherProduct() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.LICENCE_SWAP));
        setPlans(ada, OFF);
        later(Duration.ofMinutes(20));
        // When
        setPlans(ada, "");
        // Then
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void aPersonMaySwapTheLicenceToo() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.LICENCE_SWAP));
        // When
        ada.changeLicence(MailboxPlan.STANDARD);
        // Then
        assertThat(comesByItself(ada)).isTrue();
    }

    @Test
    void aLeftoverOfAMigrationGoesByItsCmdletAndARunningOneDoesNot() {
        // Given
        var ada = stuck("Ada Vance", Blocker.crossTenantLeftover());
        var ben = stuck("Ben Walters", Blocker.runningMigration());
        // When
        var leftover = unblock(ada);
        var running = unblock(ben);
        // Then
        later(Duration.ofMinutes(15));
        assertThat(leftover.status()).isEqualTo(200);
        assertThat(running.status()).isEqualTo(400);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(comesByItself(ben)).isFalse();
    }

    @Test
    void aSoftDeletedMailboxIsPurgedAndOneOnHoldIsNot() {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.SOFT_DELETED_MAILBOX));
        var ben = stuck("Ben Walters", Blocker.addressHeldBy(Blocker.Holder.INACTIVE_MAILBOX));
        // When
        var purged = remove("Ada Vance (former mailbox)");
        var held = remove("Ben Walters (kept mailbox)");
        // Then
        later(Duration.ofMinutes(15));
        assertThat(purged.status()).isEqualTo(200);
        assertThat(held.status()).isEqualTo(400);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(comesByItself(ben)).isFalse();
    }

    @Test
    void anActiveMailboxIsReallyDestroyedAndTheEffectLogKnows() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS);
        // When
        remove(ada.id().toString());
        // Then
        assertThat(contoso.find(ada.id().toString())).isEmpty();
        assertThat(cloud.effects().writesTo(contoso))
                .singleElement()
                .matches(effect -> String.valueOf(effect.after()).contains("destroyed"));
    }

    private Wire.Answer remove(String identity) {
        return wire.cmdlet(
                "Remove-Mailbox", "{\"Identity\":\"" + identity + "\",\"PermanentlyDelete\":true,\"Confirm\":false}");
    }

    private Wire.Answer unblock(SimulatedUser user) {
        return wire.cmdlet(
                "Set-MailUser",
                "{\"Identity\":\"" + user.id() + "\",\"UnblockForwardSyncPostCrossTenantMigration\":true}");
    }

    private void setPlans(SimulatedUser user, String disabled) {
        assign(user, "{\"skuId\":\"" + MailboxPlan.ENTERPRISE.skuId() + "\",\"disabledPlans\":[" + disabled + "]}", "");
    }

    private void swap(SimulatedUser user, MailboxPlan wanted, MailboxPlan unwanted) {
        assign(user, "{\"skuId\":\"" + wanted.skuId() + "\",\"disabledPlans\":[]}", "\"" + unwanted.skuId() + "\"");
    }

    private void assign(SimulatedUser user, String added, String removed) {
        wire.post(
                "/users/" + user.id() + "/assignLicense",
                "{\"addLicenses\":[" + added + "],\"removeLicenses\":[" + removed + "]}");
    }
}
