package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Effect;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The write port against the simulated cloud; its effect log is the judge. */
class SimulatedWritesTest {
    private final FakeTime time = new FakeTime();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(time));
    private final MicrosoftSettings settings = TestMicrosoft.at(cloud.baseUrl());
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    private final TenantId tenant = new TenantId(contoso.id());

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void provisioningIsRetriedOnceUnderOurOwnName() {
        // Given
        SimulatedUser ada = stuck(Blocker.forwardSyncGap());
        WriteRequest request = request();
        // When
        WriteOutcome outcome = writes().retryServiceProvisioning(request, new UserObjectId(ada.id()));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(cloud.effects().writesTo(contoso))
                .extracting(Effect::clientRequestId)
                .containsExactly(request.clientRequestId().toString());
    }

    @Test
    void aTenantThatIsUnpackedAlreadyNeedsNothing() {
        // Given
        contoso.dehydrated();
        WriteOutcome first = writes().enableOrganizationCustomization(request());
        // When
        WriteOutcome second = writes().enableOrganizationCustomization(request());
        // Then
        assertThat(first).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(second).isInstanceOf(WriteOutcome.AlreadyInPlace.class);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressIsReleasedFromWhateverHoldsIt(ReleasableHolder holder) {
        // Given
        SimulatedUser ada = stuck(Blocker.addressHeldBy(holder.simulated()));
        String id = holderOf(ada.userPrincipalName()).id();
        // When
        WriteOutcome outcome = writes().releaseAddress(request(), holder.kind(), id, ada.userPrincipalName());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(cloud.effects().writesTo(contoso))
                .singleElement()
                .satisfies(effect -> assertThat(effect.changed()).isTrue());
    }

    @Test
    void aPrimaryAddressIsNotReleased() {
        // Given
        SimulatedUser ada = stuck(Blocker.addressHeldAsPrimary());
        String id = holderOf(ada.userPrincipalName()).id();
        // When
        WriteOutcome outcome = writes().releaseAddress(request(), HolderKind.MAILBOX, id, ada.userPrincipalName());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Refused.class);
    }

    @Test
    void aWriteWhoseAnswerIsLostIsAmbiguousAndHappenedOnce() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, "Enable-OrganizationCustomization", Fault.applyThenClose());
        // When
        WriteOutcome outcome = writes().enableOrganizationCustomization(request());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
        assertThat(cloud.effects().writesTo(contoso)).hasSize(1);
    }

    @Test
    void anAnswerCutInHalfIsAmbiguous() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, "Enable-OrganizationCustomization", Fault.malformedJson());
        // When
        WriteOutcome outcome = writes().enableOrganizationCustomization(request());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void theReaderAppCannotWriteEvenWithAWriteClient() {
        // Given
        SimulatedUser ada = stuck(Blocker.forwardSyncGap());
        // When
        WriteOutcome outcome = access(MicrosoftApp.READER)
                .writesTo(LiveTenant.of(tenant(false)).orElseThrow())
                .retryServiceProvisioning(request(), new UserObjectId(ada.id()));
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("Authorization_RequestDenied"));
    }

    @Test
    void aTenantInDryRunGivesNoProof() {
        assertThat(LiveTenant.of(tenant(true))).isEmpty();
    }

    @Test
    void aWriteForAnotherTenantIsABug() {
        // Given
        var foreign = new WriteRequest(TestMicrosoft.tenant(99), UUID.randomUUID(), 1);
        // When
        assertThatThrownBy(() -> writes().enableOrganizationCustomization(foreign))
                // Then
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(cloud.effects().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFT_DELETED", "INACTIVE_MAILBOX", "DELETED_USER", "DELETED_GROUP", "USER", "OTHER"})
    void whatNoCmdletReleasesIsNotAttempted(HolderKind kind) {
        assertThatThrownBy(() -> writes().releaseAddress(request(), kind, "holder", "ada@contoso.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SimulatedUser stuck(Blocker blocker) {
        return contoso.user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(blocker);
    }

    private ExchangeOnline.Recipient holderOf(String address) {
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, time);
        return MicrosoftReads.exchangeOnline(calls, settings)
                .recipientsWithAddress(tenant, address)
                .known()
                .orElseThrow()
                .getFirst();
    }

    private TenantWrites writes() {
        return access(MicrosoftApp.REMEDIATOR)
                .writesTo(LiveTenant.of(tenant(false)).orElseThrow());
    }

    private WriteAccess access(MicrosoftApp app) {
        return new HttpWriteAccess(new SingleShot(TestMicrosoft.calls(app, settings, time), settings));
    }

    private WriteRequest request() {
        return new WriteRequest(tenant, UUID.randomUUID(), 1);
    }

    private Tenant tenant(boolean dryRun) {
        TenantPolicy careful = TenantPolicy.builtIn();
        var policy = new TenantPolicy(
                careful.grace(),
                careful.stuckAfter(),
                careful.escalateAfter(),
                careful.scanInterval(),
                careful.settle(),
                careful.proofs(),
                careful.proofInterval(),
                dryRun,
                careful.usageLocation(),
                careful.licence(),
                careful.hybridCases(),
                careful.fixes(),
                careful.approvalExpires(),
                careful.reopenWindow(),
                careful.budgets());
        return new Tenant(tenant, "Contoso", List.of("contoso.example"), "global", "standard", policy, null);
    }
}
