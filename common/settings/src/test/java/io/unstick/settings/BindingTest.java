package io.unstick.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void harmlessDefaultsBind() {
        // Given
        var config = Service.config(folder, "unstick: {}\n");
        // When
        try (var context = Service.start(Service.arguments(config))) {
            // Then
            assertThat(context.getBean(UnstickSettings.class)).isEqualTo(new UnstickSettings("local", null, 1));
            assertThat(context.getBean(TimeScale.class)).isEqualTo(TimeScale.REAL);
            assertThat(context.getBean(ScanSettings.class))
                    .isEqualTo(new ScanSettings(
                            Duration.ofMinutes(5),
                            20,
                            ScanSettings.Mode.WARM,
                            null,
                            null,
                            new ScanSettings.Budget(2, true),
                            List.of(),
                            Map.of(),
                            Map.of()));
        }
    }

    @Test
    void everyKeyBinds() throws Exception {
        // Given
        Files.writeString(folder.resolve("notes.txt"), "-");
        var config = Service.config(folder, """
            unstick:
              instance: msp-eu1
              tenants-file: tenants.yaml
              time-scale: 1
              detector:
                scan-interval: 1h
                batch-size: 7
                mode: ice-cold
                web-address: https://example.org:8443
                notes: notes.txt
                budget: {per-hour: 3, strict: false}
                logins:
                  - {name: ada, password: "{noop}x"}
                pauses: {first: 2s}
                labels: {team.name: night}
            """);
        // When
        try (var context = Service.start(Service.arguments(config))) {
            // Then
            assertThat(context.getBean(UnstickSettings.class))
                    .isEqualTo(new UnstickSettings("msp-eu1", folder.resolve("tenants.yaml"), 1));
            assertThat(context.getBean(ScanSettings.class))
                    .isEqualTo(new ScanSettings(
                            Duration.ofHours(1),
                            7,
                            ScanSettings.Mode.ICE_COLD,
                            URI.create("https://example.org:8443"),
                            folder.resolve("notes.txt"),
                            new ScanSettings.Budget(3, false),
                            List.of(new ScanSettings.Login("ada", "{noop}x")),
                            Map.of("first", Duration.ofSeconds(2)),
                            Map.of("team.name", "night")));
        }
    }

    @Test
    void sectionsOfOtherServicesAreTheirs() {
        // Given
        var config = Service.config(folder, """
            unstick:
              remediation: {anything: 1}
              api: {users: [{name: x}]}
              on-premises: {tenants: {6f1d0a52-0000-4000-8000-000000000001: {base-dn: DC=x}}}
              local: {ports: {kafka: 1}}
            """);
        // When
        try (var context = Service.start(Service.arguments(config))) {
            // Then
            assertThat(context.isActive()).isTrue();
        }
    }

    @Test
    void timeRunsFasterOnlyInFrontOfASimulatedCloud() {
        // Given
        var config = Service.config(folder, """
            unstick:
              time-scale: 0.001
              m365:
                login-url: http://127.0.0.1:8090
                graph-url: http://localhost:8090
                exchange-url: http://[::1]:8090
            """);
        var microsoft = SettingsSection.of("unstick.m365", MicrosoftAddresses.class);
        // When
        try (var context = UnstickService.start(Service.NoApplication.class, Service.arguments(config), microsoft)) {
            // Then
            assertThat(context.getBean(TimeScale.class).of(Duration.ofHours(1))).isEqualTo(Duration.ofMillis(3600));
        }
    }

    record MicrosoftAddresses(URI loginUrl, URI graphUrl, URI exchangeUrl) {}
}
