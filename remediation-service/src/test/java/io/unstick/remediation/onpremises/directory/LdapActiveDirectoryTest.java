package io.unstick.remediation.onpremises.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AddressRelease;
import io.unstick.remediation.onpremises.repair.Attributes;
import io.unstick.remediation.onpremises.repair.GuidOctets;
import io.unstick.remediation.onpremises.repair.HybridVerdict;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Repairable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of one object over the real wire, with people and servers getting in between. */
class LdapActiveDirectoryTest {
    @TempDir
    private static Path folder;

    private static TestCertificate certificate;

    private TestDirectory directory;
    private ActiveDirectory active;

    @BeforeAll
    static void certify() {
        certificate = TestCertificate.forHost(folder, "localhost");
    }

    @BeforeEach
    void start() {
        directory = TestDirectory.start(folder, certificate);
        active = new LdapActiveDirectory(directory.access(certificate.pem()));
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRepairIsOneRequest(boolean serverAsserts) {
        // Given
        announce(serverAsserts);
        Repairable repair = repair();
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Applied());
        assertThat(directory.interference.modifyRequests).hasSize(1);
        assertThat(directory.interference.modifyRequests.getFirst().hasControl())
                .isEqualTo(serverAsserts);
        assertThat(Ada.verdict(active)).isInstanceOf(HybridVerdict.NothingToRepair.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void undoingRestoresTheEntryOctetForOctet(boolean serverAsserts) {
        // Given
        announce(serverAsserts);
        Repairable repair = repair();
        Map<String, List<String>> image = directory.image(repair.before());
        active.modify(repair.before(), repair.modification());
        // When
        ModifyOutcome outcome = active.undo(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Applied());
        assertThat(directory.image(repair.before())).isEqualTo(image);
        assertThat(ada()).isEqualTo(repair.before());
    }

    @Test
    void whatIsSoAlreadyIsNotWrittenAgain() {
        // Given
        Repairable repair = repair();
        active.modify(repair.before(), repair.modification());
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.AlreadyInPlace());
        assertThat(directory.interference.modifyRequests).hasSize(1);
    }

    @Test
    void anEditBeforeTheChangeIsSeenAndNothingIsSent() {
        // Given
        Repairable repair = repair();
        directory.edit("proxyAddresses", "SMTP:ada@contoso.example");
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Changed(List.of("proxyAddresses")));
        assertThat(directory.interference.modifyRequests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEditInTheLastMomentKeepsEverythingAsItIs(boolean serverAsserts) {
        // Given
        announce(serverAsserts);
        Repairable repair = repair();
        directory.interference.beforeModify(() -> directory.edit("msExchRemoteRecipientType", "4"));
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isInstanceOf(ModifyOutcome.Changed.class);
        assertThat(ada().has(Attributes.MAILBOX_GUID)).isTrue();
        assertThat(directory.interference.modifyRequests).hasSize(1);
    }

    @Test
    void aMailboxThatAppearsInTheLastMomentKeepsEverythingAsItIs() {
        // Given
        Repairable repair = repair();
        directory.interference.beforeModify(() -> directory.edit("homeMDB", "OU=DB01," + TestDirectory.DATABASES));
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isInstanceOf(ModifyOutcome.Changed.class);
        assertThat(ada().has(Attributes.MAILBOX_GUID)).isTrue();
    }

    @Test
    void aValueThatSomebodyAddsInTheLastMomentSurvivesWhereTheServerDoesNotAssert() {
        // Given
        directory.interference.announceNoAssertion();
        Repairable release = (Repairable) AddressRelease.verdictOn(ada(), "lovelace@contoso.example");
        directory.interference.beforeModify(() -> directory.edit(
                "proxyAddresses",
                "SMTP:ada@contoso.example",
                "smtp:lovelace@contoso.example",
                "smtp:augusta@contoso.example"));
        // When
        ModifyOutcome outcome = active.modify(release.before(), release.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Applied());
        assertThat(ada().texts(Attributes.PROXY_ADDRESSES))
                .containsExactlyInAnyOrder("SMTP:ada@contoso.example", "smtp:augusta@contoso.example");
    }

    @Test
    void anObjectThatWasMovedIsFoundByItsGuid() {
        // Given
        Repairable repair = repair();
        directory.move(TestDirectory.DATABASES);
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Applied());
        assertThat(ada().distinguishedName()).isEqualTo("CN=Ada Lovelace," + TestDirectory.DATABASES);
    }

    @Test
    void anObjectThatIsMovedInTheLastMomentIsLookedAtAnew() {
        // Given
        Repairable repair = repair();
        directory.interference.beforeModify(() -> directory.move(TestDirectory.DATABASES));
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isEqualTo(new ModifyOutcome.Changed(List.of()));
    }

    @Test
    void aDeletedObjectCannotBeChanged() {
        // Given
        Repairable repair = repair();
        directory.delete(TestDirectory.ADA);
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ModifyOutcome.Changed.class,
                        gone -> assertThat(gone.why()).contains("gone"));
    }

    @Test
    void aSecondObjectWithTheSameAnchorIsNotGuessedAt() {
        // Given
        directory.add(
                "CN=Twin," + TestDirectory.PEOPLE,
                new Attribute("objectClass", "top", "user"),
                new Attribute("cn", "Twin"),
                new Attribute("mS-DS-ConsistencyGuid", GuidOctets.of(TestDirectory.ADA_GUID)));
        // When
        DirectoryReading reading = active.read(TestDirectory.ADA_KEY);
        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        DirectoryReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.hindrance().code()).isEqualTo("two-objects"));
    }

    private void announce(boolean serverAsserts) {
        if (!serverAsserts) {
            directory.interference.announceNoAssertion();
        }
    }

    private Repairable repair() {
        return Ada.repair(active);
    }

    private AdObject ada() {
        return Ada.object(active);
    }
}
