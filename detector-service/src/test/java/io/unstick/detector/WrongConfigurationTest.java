package io.unstick.detector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.settings.StartRefused;
import io.unstick.settings.UnstickService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service refuses before anything of it runs: no database and no Kafka are needed here. */
class WrongConfigurationTest {
    private static final String GOOD_TENANTS =
            "tenants: [{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: Contoso, domains: [contoso.example]}]";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "blind-probe-interval: -5m|unstick.yaml:9: unstick.detector.blind-probe-interval must be positive, but"
                        + " is \"-5m\".",
                "rereads: [15m, 0s]|unstick.detector.rereads must be positive",
                "forget-after: 0h|unstick.yaml:9: unstick.detector.forget-after must be positive, but is \"0h\".",
                "scans-at-once: 0|unstick.yaml:9: unstick.detector.scans-at-once must be between 1 and 500, but is"
                        + " \"0\".",
                "tenants-file-check-interval: often|unstick.yaml:9: unstick.detector.tenants-file-check-interval must"
                        + " be a duration",
                "longest-interval: 30s|unstick.detector.longest-interval must not be shorter than shortest-interval",
                "reconcile-interval: 1s|unstick.yaml:9: unstick.detector.reconcile-interval must be at least 1m",
                "looks-per-scan: 0|unstick.yaml:9: unstick.detector.looks-per-scan must be between 1 and 100000",
                "incident: {window: 0s}|unstick.detector.incident.window must be positive",
                "reread: 15m|unstick.yaml:9: unstick.detector.reread is not a known setting.",
            })
    void aWrongSettingIsRefusedWithItsPlace(String line, String sentence) throws IOException {
        // Given
        Files.writeString(folder.resolve("tenants.yaml"), GOOD_TENANTS);
        var configuration = configuration("tenants-file: tenants.yaml", line);
        // When
        assertThatThrownBy(() -> start(configuration))
                // Then
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void withoutATenantsFileNothingStarts() throws IOException {
        // Given
        var configuration = configuration("instance: local", "scans-at-once: 5");
        // When
        assertThatThrownBy(() -> start(configuration))
                // Then
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("unstick.tenants-file is missing");
    }

    @Test
    void aBrokenTenantsFileIsRefusedWithThePlaceInThatFile() throws IOException {
        // Given
        Files.writeString(folder.resolve("tenants.yaml"), "policies:\n  default: {grace: -5m}\n" + GOOD_TENANTS);
        var configuration = configuration("tenants-file: tenants.yaml", "scans-at-once: 5");
        // When
        assertThatThrownBy(() -> start(configuration))
                // Then
                .isInstanceOf(StartRefused.class)
                .hasMessageEndingWith("tenants.yaml:2: policies.default.grace must be positive, but is \"-5m\".");
    }

    @Test
    void aTenantsFileThatIsNotThereIsRefusedNamingWhoNamesIt() throws IOException {
        // Given
        var configuration = configuration("tenants-file: elsewhere.yaml", "scans-at-once: 5");
        // When
        assertThatThrownBy(() -> start(configuration))
                // Then
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("unstick.yaml:2: unstick.tenants-file names a file that does not exist");
    }

    private Path configuration(String rootLine, String detectorLine) throws IOException {
        return Files.writeString(folder.resolve("unstick.yaml"), """
            unstick:
              %s
              m365:
                login-url: http://127.0.0.1:1
                graph-url: http://127.0.0.1:1
                exchange-url: http://127.0.0.1:1
                reader: {client-id: reader, client-secret: nothing}
              detector:
                %s
            """.formatted(rootLine, detectorLine));
    }

    private static void start(Path configuration) {
        UnstickService.start(
                        DetectorApplication.class,
                        new String[] {"--spring.config.additional-location=" + configuration},
                        DetectorApplication.settings())
                .close();
    }
}
