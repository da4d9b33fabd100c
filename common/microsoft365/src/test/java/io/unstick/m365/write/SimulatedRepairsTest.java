package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.Emptiness;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.ExchangeDetails.PublicFolder;
import io.unstick.m365.read.Reading;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.MailboxPlan;
import io.unstick.sandbox.cloud.SimulatedLife;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagnostics, purges and the examination of accounts, in the simulated cloud. */
class SimulatedRepairsTest {
    private static final Map<String, Consumer<SimulatedLife>> TRACES = Map.of(
            "files", life -> life.addFiles(1),
            "an empty drive", life -> life.addFiles(0),
            "a sign-in", SimulatedLife::signIn,
            "a team", life -> life.joinTeam("Sales"),
            "a chat", SimulatedLife::chat,
            "a possession", life -> life.owns("App"),
            "a directory role", life -> life.withRole("User Administrator"),
            "an app role", life -> life.withAppRole("CRM"));

    private final SimulatedMicrosoft microsoft = new SimulatedMicrosoft();
    private final TenantWrites writes = microsoft.writes();

    static Set<String> traces() {
        return TRACES.keySet();
    }

    @AfterEach
    void stop() {
        microsoft.close();
    }

    @ParameterizedTest
    @MethodSource("traces")
    void nobodyWithATraceIsEmpty(String trace) {
        // Given
        SimulatedUser ada = microsoft.newcomer("Ada Vance");
        TRACES.getOrDefault(trace, _ -> {}).accept(ada.life());
        // When
        Reading<Emptiness> reading =
                microsoft.examination().emptiness(microsoft.tenant(), SimulatedMicrosoft.idOf(ada));
        // Then
        assertThat(reading.known())
                .get()
                .isInstanceOfSatisfying(
                        Emptiness.Refuted.class,
                        refuted -> assertThat(refuted.why()).hasSize(1));
    }

    @Test
    void somebodyWithAMailboxIsNotEmpty() {
        // Given
        UserObjectId ada =
                SimulatedMicrosoft.idOf(microsoft.newcomer("Ada Vance").withMailbox());
        // When
        Reading<Emptiness> reading = microsoft.examination().emptiness(microsoft.tenant(), ada);
        // Then
        assertThat(reading.known())
                .get()
                .isInstanceOfSatisfying(
                        Emptiness.Refuted.class,
                        refuted -> assertThat(refuted.why()).hasSize(1));
    }

    @Test
    void aManagerIsNotEmpty() {
        // Given
        SimulatedUser grace = microsoft.newcomer("Grace Hill");
        microsoft.newcomer("Ada Vance").life().managedBy(grace);
        // When
        Reading<Emptiness> reading =
                microsoft.examination().emptiness(microsoft.tenant(), SimulatedMicrosoft.idOf(grace));
        // Then
        assertThat(reading.known())
                .get()
                .isInstanceOfSatisfying(
                        Emptiness.Refuted.class,
                        refuted -> assertThat(refuted.why()).hasSize(1));
    }

    @Test
    void theDiagnosticsOfAnHourRunOutAndNothingElseDoes() {
        // Given
        SimulatedUser ada = microsoft.contoso().user("Ada Vance").licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5));
        for (int run = 0; run < 100; run++) {
            writes.invokeCompanyObjectDiagnostic(microsoft.request());
        }
        // When
        WriteOutcome outcome = writes.invokeRecipientDiagnostic(microsoft.request(), ada.userPrincipalName());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Throttled.class);
        assertThat(microsoft.rights().invocableCmdlets(microsoft.tenant())).isInstanceOf(Reading.Known.class);
    }

    @Test
    void whatThisAppMayNotInvokeIsKnownBefore() {
        // Given
        Set<String> before = cmdlets();
        microsoft.contoso().roleAssignments().forbidDiagnostics();
        // When
        Set<String> after = cmdlets();
        // Then
        assertThat(before).contains("Invoke-ProvisioningRecipientDiagnostic", "Get-Mailbox", "Set-User");
        assertThat(after).contains("Get-Mailbox", "Set-User").doesNotContain("Invoke-ProvisioningRecipientDiagnostic");
        assertThat(writes.invokeAcceptedDomainDiagnostic(microsoft.request())).isInstanceOf(WriteOutcome.Refused.class);
    }

    @Test
    void aSoftDeletedMailboxIsPurgedOnce() {
        // Given
        microsoft
                .contoso()
                .user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.SOFT_DELETED_MAILBOX));
        String gone = softDeleted().getFirst().id();
        // When
        WriteOutcome first = writes.removeSoftDeletedMailbox(microsoft.request(), gone);
        // Then
        assertThat(first).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(softDeleted()).isEmpty();
        assertThat(writes.removeSoftDeletedMailbox(microsoft.request(), gone))
                .isInstanceOf(WriteOutcome.AlreadyInPlace.class);
    }

    private List<GoneMailbox> softDeleted() {
        return microsoft
                .exchange()
                .softDeletedMailboxes(microsoft.tenant())
                .known()
                .orElseThrow();
    }

    private Set<String> cmdlets() {
        return microsoft.rights().invocableCmdlets(microsoft.tenant()).known().orElseThrow();
    }

    @Test
    void aPublicFolderGivesUpAnAddress() {
        // Given
        SimulatedUser ada = microsoft
                .contoso()
                .user("Ada Vance")
                .licensed(MailboxPlan.ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.PUBLIC_FOLDER));
        String folder = folders().getFirst().id();
        // When
        WriteOutcome outcome = writes.releaseAddress(
                microsoft.request(), HolderKind.MAIL_PUBLIC_FOLDER, folder, ada.userPrincipalName());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(folders())
                .allSatisfy(
                        left -> assertThat(left.emailAddresses()).doesNotContain("smtp:" + ada.userPrincipalName()));
    }

    private List<PublicFolder> folders() {
        return microsoft
                .exchange()
                .mailPublicFolders(microsoft.tenant())
                .known()
                .orElseThrow();
    }
}
