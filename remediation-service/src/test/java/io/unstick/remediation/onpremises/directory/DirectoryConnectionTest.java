package io.unstick.remediation.onpremises.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which no connection comes about: what the case will say, and what a person can do. */
class DirectoryConnectionTest {
    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static TestCertificate elsewhere;

    private TestDirectory directory;

    @BeforeAll
    static void certify() {
        certificate = TestCertificate.forHost(folder, "localhost");
        elsewhere = TestCertificate.forHost(folder, "dc02.contoso.example");
    }

    @BeforeEach
    void start() {
        directory = TestDirectory.start(folder, certificate);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void anotherServersCertificateIsRefused() {
        assertUnreadable(access(elsewhere.pem()), "tls");
        assertUnreadable(directory.startTlsAccess(elsewhere.pem()), "tls");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        // Given
        try (TestDirectory impostor = TestDirectory.start(folder, elsewhere)) {
            // When
            DirectoryReading reading = over(impostor.access(elsewhere.pem()), TestDirectory.ADA_KEY);
            DirectoryReading inside = over(impostor.startTlsAccess(elsewhere.pem()), TestDirectory.ADA_KEY);
            // Then
            assertUnreadable(reading, "tls");
            assertUnreadable(inside, "tls");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerWithoutTlsGetsNoPassword(boolean startTls) {
        // Given
        DirectoryAccess plain = directory.plainAccess(certificate.pem(), startTls);
        // When
        DirectoryReading reading = over(plain, TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "tls");
        assertThat(directory.interference.binds).isEmpty();
    }

    @Test
    void aWrongPasswordIsTold() throws IOException {
        // Given
        Files.writeString(folder.resolve("bind-password"), "wrong horse");
        // When
        DirectoryReading reading = over(access(), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "credentials");
    }

    @Test
    void aMissingPasswordFileIsTold() throws IOException {
        // Given
        Files.delete(folder.resolve("bind-password"));
        // When
        DirectoryReading reading = over(access(), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "password-file");
    }

    @Test
    void aFileWithoutCertificatesIsTold() throws IOException {
        // Given
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "-----BEGIN NONSENSE-----");
        // When
        DirectoryReading reading = over(access(nonsense), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "certificate-file");
    }

    @Test
    void aServerThatDoesNotAnswerIsTold() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertUnreadable(at(silent.getLocalPort(), true), "unreachable");
        }
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        // Given
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        // When
        DirectoryReading reading = over(at(nobody, false), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "unreachable");
    }

    @Test
    void aServerThatSpeaksSomethingElseIsTold() {
        assertUnreadable(at(access().port(), true), "unreachable");
    }

    private DirectoryAccess access() {
        return access(certificate.pem());
    }

    private DirectoryAccess access(Path authorities) {
        return directory.access(authorities);
    }

    private DirectoryAccess at(int port, boolean startTls) {
        DirectoryAccess usual = access();
        return new DirectoryAccess(
                usual.host(),
                port,
                startTls,
                usual.baseDn(),
                usual.bindDn(),
                usual.passwordFile(),
                usual.authorityFile(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private static DirectoryReading over(DirectoryAccess access, DirectoryKey key) {
        return new LdapActiveDirectory(access).read(key);
    }

    private static void assertUnreadable(DirectoryAccess access, String code) {
        assertUnreadable(over(access, TestDirectory.ADA_KEY), code);
    }

    private static void assertUnreadable(DirectoryReading reading, String code) {
        assertThat(reading).isInstanceOfSatisfying(DirectoryReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.hindrance().code()).isEqualTo(code);
            assertThat(unreadable.hindrance().why()).endsWith(".").doesNotContain("Lovelace");
            assertThat(unreadable.hindrance().whatToDo()).endsWith(".");
        });
    }
}
