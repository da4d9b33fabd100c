package io.unstick.m365.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.settings.TimeScale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of production: no secret, a certificate whose key signs each request for a token. */
class CertificateTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void aPemCertificateOpensTheTenantItsAppIsRegisteredIn() throws Exception {
        // Given
        KeyStore store = generated("app");
        try (var cloud = SimulatedCloud.start(Settings.at(InstantSource.system()))) {
            var contoso = cloud.tenant("Contoso", "contoso.example");
            cloud.register(SimulatedApp.READER, (X509Certificate) store.getCertificate("app"));
            GuardedCalls registered = calls(cloud, pem(store, "app"));
            GuardedCalls stranger = calls(cloud, pem(generated("stranger"), "stranger"));
            // When
            Entry entry = registered.enter(new TenantId(contoso.id()), Surface.GRAPH, "GET /users");
            Entry refusal = stranger.enter(new TenantId(contoso.id()), Surface.GRAPH, "GET /users");
            // Then
            assertThat(entry).isInstanceOf(Entry.Admitted.class);
            assertThat(refusal)
                    .isInstanceOfSatisfying(
                            Entry.Barred.class,
                            barred -> assertThat(barred.obstacle()).isInstanceOf(Obstacle.AccessLost.class));
        }
    }

    private static GuardedCalls calls(SimulatedCloud cloud, Path pem) {
        MicrosoftSettings settings = TestMicrosoft.at(cloud.baseUrl());
        var app = new AppRegistration(SimulatedApp.READER.clientId(), pem, null);
        InstantSource time = InstantSource.system();
        return new GuardedCalls(EntraTokens.of(settings, app), new Guards(settings, TimeScale.REAL, time), time);
    }

    private KeyStore generated(String alias) throws Exception {
        Path file = folder.resolve(alias + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=" + alias,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private Path pem(KeyStore store, String alias) throws Exception {
        String text =
                block("PRIVATE KEY", store.getKey(alias, PASSWORD.toCharArray()).getEncoded())
                        + block("CERTIFICATE", store.getCertificate(alias).getEncoded());
        return write(folder.resolve(alias + ".pem"), text);
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }

    private static String block(String kind, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), kind);
    }
}
