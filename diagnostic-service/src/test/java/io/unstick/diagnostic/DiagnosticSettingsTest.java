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
        var values = Map.ofEntries(
                Map.entry(PREFIX + "concurrency", "2"),
                Map.entry(PREFIX + "evidence-limit", "10s"),
                Map.entry(PREFIX + "throttle-patience", "1s"),
                Map.entry(PREFIX + "service-health-age", "2m"),
                Map.entry(PREFIX + "dehydrated-age", "20s"),
                Map.entry(PREFIX + "organization-age", "2h"),
                Map.entry(PREFIX + "subscriptions-age", "3m"),
                Map.entry(PREFIX + "domains-age", "4m"),
                Map.entry(PREFIX + "lists-age", "5s"),
                Map.entry(PREFIX + "incomplete-retry", "6m"),
                Map.entry(PREFIX + "incomplete-retries", "7"),
                Map.entry(PREFIX + "incident-feature-groups", "Sign-in,Networking"));
        // When
        var settings = bound(values);
        // Then
        assertThat(settings)
                .hasToString("DiagnosticSettings[concurrency=2, evidenceLimit=PT10S, throttlePatience=PT1S,"
                        + " serviceHealthAge=PT2M, dehydratedAge=PT20S, organizationAge=PT2H, subscriptionsAge=PT3M,"
                        + " domainsAge=PT4M, listsAge=PT5S, incompleteRetry=PT6M, incompleteRetries=7,"
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
        "organization-age, 0h",
        "subscriptions-age, 0s",
        "domains-age, -1s",
        "lists-age, 0s",
        "incomplete-retry, 0s",
        "incomplete-retries, -1"
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
