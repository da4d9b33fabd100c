package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynchronisationTest extends CloudTest {

    private static final Duration CYCLE = Duration.ofMinutes(2);
    private static final Duration NEXT_SYNC = Duration.ofMinutes(15);

    @Test
    void whatActiveDirectoryIsToldReachesTheCloudWithTheNextSynchronisation() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var premises = new HybridTenant(contoso);
        var before = organisationSync();
        try (var connection = premises.ldaps()) {
            connection.modify(HybridTenant.repair(dn(ada)));
        }
        later(MINUTE);
        var untilThen = exchange("Get-Recipient", ada).path("ExchangeGuid").asString("");
        // When
        var started = premises.run(HybridTenant.START);
        // Then
        later(CYCLE);
        assertThat(started).isEqualTo(new HybridTenant.Answer(0, "{\"Result\":\"Success\"}", ""));
        assertThat(untilThen).isNotEqualTo(ExchangeJson.NOBODY.toString());
        assertThat(exchange("Get-Recipient", ada).path("ExchangeGuid").asString(""))
                .isEqualTo(ExchangeJson.NOBODY.toString());
        assertThat(organisationSync()).isAfter(before);
        assertThat(userSync(ada)).isEqualTo(organisationSync());
        assertThat(ada.hasMailbox()).isFalse();
        later(NEXT_SYNC);
        assertThat(ada.hasMailbox()).isTrue();
    }

    @Test
    void theScheduledSynchronisationDoesTheSameInItsOwnTime() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.staleRemoteRecipientType(Blocker.FormerMailbox.MIGRATED));
        try (var connection = new HybridTenant(contoso).startTls()) {
            connection.modify(new ModifyRequest(
                    dn(ada), new Modification(ModificationType.REPLACE, "msExchRemoteRecipientType", "1")));
        }
        // When
        later(Duration.ofMinutes(32));
        // Then
        assertThat(exchange("Get-MailUser", ada).path("RemoteRecipientType").asString(""))
                .isEqualTo("ProvisionMailbox");
        assertThat(comesByItself(ada)).isTrue();
    }

    @Test
    void inStagingModeCyclesRunAndCarryNothing() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var premises = new HybridTenant(contoso);
        contoso.onPremises().staging(true);
        contoso.onPremises().edit(dn(ada), "msExchMailboxGuid");
        // When
        var started = premises.run(HybridTenant.START);
        // Then
        assertThat(started.exitCode()).isZero();
        assertThat(premises.run(HybridTenant.LOOK).output()).contains("\"StagingModeEnabled\":true");
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void whileACycleRunsNobodyStartsAnother() throws Exception {
        // Given
        stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var premises = new HybridTenant(contoso);
        premises.run(HybridTenant.START);
        // When
        var second = premises.run(HybridTenant.START, false);
        // Then
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.error()).contains("Sync is already running");
        assertThat(premises.run(HybridTenant.LOOK).output()).contains("\"SyncCycleInProgress\":true");
        later(CYCLE);
        assertThat(premises.run(HybridTenant.LOOK).output()).contains("\"SyncCycleInProgress\":false");
        assertThat(premises.run(HybridTenant.START).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami",
                "powershell -NoProfile -NonInteractive -Command \"Get-ADSyncScheduler | ConvertTo-Json -Compress\";"
                        + " calc",
                "powershell -NoProfile -NonInteractive -Command \"Start-ADSyncSyncCycle -PolicyType Initial\""
            })
    void anyOtherCommandIsRefusedAndRememberedAsAnAttack(String command) throws Exception {
        // Given
        stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        // When
        var answer = new HybridTenant(contoso).run(command);
        // Then
        assertThat(answer.exitCode()).isEqualTo(126);
        assertThat(cloud.effects().all()).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Effect.Kind.ATTACK);
            assertThat(effect.operation()).isEqualTo(command);
        });
    }

    @Test
    void anAddressThatASyncedColleagueHoldsIsReleasedInActiveDirectoryOnly() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.addressHeldBy(Blocker.Holder.SYNCED_USER));
        var premises = new HybridTenant(contoso);
        var colleague = contoso.find("ada.vance.colleague@contoso.example").orElseThrow();
        var inTheCloud = wire.cmdlet("Set-Mailbox", """
            {"Identity":"%s","EmailAddresses":{"Remove":["smtp:%s"]}}\
            """.formatted(colleague.id(), ada.userPrincipalName()));
        // When
        try (var connection = premises.ldaps()) {
            connection.modify(
                    dn(colleague),
                    new Modification(ModificationType.DELETE, "proxyAddresses", "smtp:" + ada.userPrincipalName()));
        }
        premises.run(HybridTenant.START);
        // Then
        later(CYCLE.plus(NEXT_SYNC));
        assertThat(inTheCloud.status()).isEqualTo(400);
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(colleague.hasMailbox()).isTrue();
    }

    @Test
    void aTakenNameIsGivenUpInActiveDirectory() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.upnConflict());
        var premises = new HybridTenant(contoso);
        contoso.onPremises().edit(dn(ada), "userPrincipalName", "ada.lovelace@contoso.example");
        // When
        premises.run(HybridTenant.START);
        // Then
        later(CYCLE.plus(NEXT_SYNC));
        assertThat(graph(ada, "onPremisesProvisioningErrors").path("onPremisesProvisioningErrors"))
                .isEmpty();
        assertThat(ada.userPrincipalName()).isEqualTo("ada.lovelace@contoso.example");
        assertThat(ada.hasMailbox()).isTrue();
    }

    private Instant organisationSync() {
        return Instant.parse(wire.get("/organization")
                .json()
                .path("value")
                .path(0)
                .path("onPremisesLastSyncDateTime")
                .asString(""));
    }

    private Instant userSync(SimulatedUser user) {
        return Instant.parse(graph(user, "onPremisesLastSyncDateTime")
                .path("onPremisesLastSyncDateTime")
                .asString(""));
    }
}
