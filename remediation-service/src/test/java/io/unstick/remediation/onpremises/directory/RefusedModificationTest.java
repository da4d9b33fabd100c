package io.unstick.remediation.onpremises.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Repairable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every no, and every silence, of a directory that is asked to change an object. */
class RefusedModificationTest {
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

    @Test
    void anAttributeThatWeMayNotWriteIsNamedBeforeAnythingIsSent() {
        // Given
        directory.interference.announceWritable("proxyAddresses", "targetAddress", "mail");
        Repairable repair = repair();
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isInstanceOfSatisfying(ModifyOutcome.Refused.class, refused -> {
            assertThat(refused.hindrance().code()).isEqualTo("insufficient-access");
            assertThat(refused.hindrance().why()).contains("msExchMailboxGuid").doesNotContain("proxyAddresses");
        });
        assertThat(directory.interference.modifyRequests).isEmpty();
    }

    @Test
    void missingRightsAreTold() {
        // Given
        refuse(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "00002098: SecErr: DSID-03150F94, problem 4003");
        // When
        ModifyOutcome outcome = modified();
        // Then
        assertRefused(outcome, "insufficient-access", "msExchMailboxGuid");
    }

    @Test
    void aReadOnlyAttributeIsToldAsTheDirectoryNamesIt() {
        // Given
        refuse(
                ResultCode.CONSTRAINT_VIOLATION,
                "0000200D: AtrErr: DSID-03151907,\n problem 1005 (CONSTRAINT_ATT_TYPE), Att 9026e (msExchVersion)");
        // When
        ModifyOutcome outcome = modified();
        // Then
        assertRefused(outcome, "attribute-refused", "new value of msExchVersion (19 constraint violation: 0000200D");
    }

    @Test
    void whatAServerSaysAboutNamesIsNotRepeated() {
        // Given
        refuse(ResultCode.OTHER, "cannot modify CN=Ada Lovelace\nINFO fake line");
        // When
        ModifyOutcome outcome = modified();
        // Then
        assertThat(((ModifyOutcome.Refused) outcome).hindrance().why()).doesNotContain("Lovelace", "\n");
    }

    @Test
    void aReferralOnWritingIsToldAndNotFollowed() {
        // Given
        directory.interference.refuseModify(referral());
        // When
        ModifyOutcome outcome = modified();
        // Then
        assertRefused(outcome, "referral", "dc02.contoso.example");
        assertThat(directory.interference.modifyRequests).hasSize(1);
    }

    @Test
    void aBusyServerHasChangedNothing() {
        // Given
        refuse(ResultCode.BUSY, "busy");
        // When
        ModifyOutcome outcome = modified();
        // Then
        assertThat(outcome).isInstanceOf(ModifyOutcome.NotSent.class);
    }

    @Test
    void aLostAnswerIsAmbiguousAndNotSentAgain() {
        // Given
        Repairable repair = repair();
        directory.interference.afterModify(directory::dropConnections);
        // When
        ModifyOutcome outcome = active.modify(repair.before(), repair.modification());
        // Then
        assertThat(outcome).isInstanceOf(ModifyOutcome.Ambiguous.class);
        assertThat(directory.interference.modifyRequests).hasSize(1);
        assertThat(active.modify(repair.before(), repair.modification())).isEqualTo(new ModifyOutcome.AlreadyInPlace());
    }

    private void refuse(ResultCode code, String message) {
        directory.interference.refuseModify(new LDAPException(code, message));
    }

    private static LDAPException referral() {
        return new LDAPException(ResultCode.REFERRAL, "0000202B: RefErr", null, new String[] {
            "ldap://dc02.contoso.example/CN=Ada%20Lovelace,DC=contoso,DC=example"
        });
    }

    private ModifyOutcome modified() {
        Repairable repair = repair();
        return active.modify(repair.before(), repair.modification());
    }

    private static void assertRefused(ModifyOutcome outcome, String code, String why) {
        assertThat(outcome).isInstanceOfSatisfying(ModifyOutcome.Refused.class, refused -> {
            assertThat(refused.hindrance().code()).isEqualTo(code);
            assertThat(refused.hindrance().why()).contains(why).doesNotContain("Lovelace", "\n");
            assertThat(refused.hindrance().whatToDo()).isNotBlank();
        });
    }

    private Repairable repair() {
        return Ada.repair(active);
    }
}
