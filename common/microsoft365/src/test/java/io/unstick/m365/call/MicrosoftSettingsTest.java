package io.unstick.m365.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.settings.UnstickService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

class MicrosoftSettingsTest {
    private static final String READER = "--unstick.m365.reader.client-id=app";
    private static final String SECRET = "--unstick.m365.reader.client-secret=s";
    private static final List<String> SIMULATED = List.of(
            "--unstick.m365.login-url=http://127.0.0.1:8090",
            "--unstick.m365.graph-url=http://127.0.0.1:8090",
            "--unstick.m365.exchange-url=http://127.0.0.1:8090",
            READER,
            SECRET);

    @SpringBootApplication
    static class Service {}

    @Test
    void withoutEndpointsItIsTheGlobalCloudAtAGentlePace() {
        // When
        try (var service = start(READER, SECRET, "--unstick.m365.allow-client-secret=true")) {
            MicrosoftSettings settings = service.getBean(MicrosoftSettings.class);
            // Then
            assertThat(settings.graphUrl()).isEqualTo(URI.create("https://graph.microsoft.com"));
            assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(20));
            assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.blindProbeInterval()).isEqualTo(Duration.ofMinutes(15));
            assertThat(settings.breaker().minimumCalls()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --unstick.m365.graph-url=http://graph.example  | unstick.m365.graph-url
        --unstick.m365.call-timeout=-1s                | unstick.m365.call-timeout
        --unstick.m365.blind-probe-interval=0s         | unstick.m365.blind-probe-interval
        --unstick.m365.limits.graph-concurrency=0      | unstick.m365.limits.graph-concurrency
        --unstick.m365.breaker.failure-rate=101        | unstick.m365.breaker.failure-rate
        --unstick.m365.retries=3                       | unstick.m365.retries
        --unstick.m365.reader.client-certificate-path=x| unstick.m365.reader.client-certificate-path
        """)
    void nonsenseRefusesToStartNamingTheKey(String argument, String key) {
        // Given
        List<String> arguments = new ArrayList<>(SIMULATED);
        arguments.add(argument);
        // When
        assertThatThrownBy(() -> start(arguments.toArray(String[]::new)))
                // Then
                .hasMessageContaining(key);
    }

    @Test
    void aSecretIsRefusedWhereMicrosoftIsReal() {
        assertThatThrownBy(() -> start(READER, SECRET))
                .hasMessageContaining("unstick.m365.reader.client-secret")
                .hasMessageContaining("loopback");
    }

    @Test
    void aServiceDoesNotStartWithoutItsApp() {
        assertThatThrownBy(() -> start()).hasMessageContaining("unstick.m365.reader");
    }

    @Test
    void aCertificateThatIsNotThereIsNoticedAtTheStart() {
        assertThatThrownBy(() -> start(READER, "--unstick.m365.reader.client-certificate-path=/nowhere/app.pem"))
                .hasMessageContaining("unstick.m365.reader.client-certificate-path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN CERTIFICATE-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----", "\u0000\u00ff"})
    void aFileThatIsNoCertificateWithItsKeyIsNoticedAtTheStart(String content, @TempDir Path folder)
            throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("app.pem"), content);
        // When
        assertThatThrownBy(() -> start(READER, "--unstick.m365.reader.client-certificate-path=" + file))
                // Then
                .hasMessageContaining("unstick.m365.reader.client-certificate-path must name a PEM file");
    }

    @Test
    void theSecretIsNeverPrinted() {
        assertThat(TestMicrosoft.at("http://127.0.0.1:1").toString()).doesNotContain("secret");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return UnstickService.start(Service.class, arguments, MicrosoftSettings.section(MicrosoftApp.READER));
    }
}
