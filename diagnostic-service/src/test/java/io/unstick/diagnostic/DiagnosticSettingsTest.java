package io.unstick.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DiagnosticSettingsTest {
    private static final String PREFIX = DiagnosticSettings.SECTION.prefix() + ".";

    @Test
    void harmlessDefaultsBind() {
        // Given
        Map<String, String> nothing = Map.of();
        // When
        var settings = bound(nothing);
        // Then
        assertThat(settings.evidenceLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.incidentFeatureGroups()).containsExactly("Management and Provisioning");
    }

    @Test
    void everyKeyBinds() {
        // Given
        var values = Map.of(
                PREFIX + "concurrency", "2",
                PREFIX + "evidence-limit", "10s",
                PREFIX + "throttle-patience", "1s",
                PREFIX + "service-health-age", "2m",
                PREFIX + "dehydrated-age", "20s",
                PREFIX + "organization-age", "2h",
                PREFIX + "incident-feature-groups", "Sign-in,Networking");
        // When
        var settings = bound(values);
        // Then
        assertThat(settings)
                .hasToString("DiagnosticSettings[concurrency=2, evidenceLimit=PT10S, throttlePatience=PT1S,"
                        + " serviceHealthAge=PT2M, dehydratedAge=PT20S, organizationAge=PT2H,"
                        + " incidentFeatureGroups=[Sign-in, Networking]]");
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency, 0",
        "evidence-limit, -1s",
        "evidence-limit, 10m",
        "throttle-patience, 0s",
        "service-health-age, 0s",
        "dehydrated-age, -1m",
        "organization-age, 0h"
    })
    void nonsenseIsRefusedNamingTheKey(String key, String value) {
        // Given
        var values = Map.of(PREFIX + key, value);
        // When
        var refusal = assertThatThrownBy(() -> bound(values));
        // Then
        refusal.rootCause().isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(key);
    }

    private static DiagnosticSettings bound(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(DiagnosticSettings.SECTION.prefix(), DiagnosticSettings.class);
    }
}
