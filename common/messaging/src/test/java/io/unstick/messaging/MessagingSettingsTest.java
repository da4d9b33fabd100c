package io.unstick.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MessagingSettingsTest {
    @Test
    void theDefaultsFitALaptop() {
        // When
        MessagingSettings settings = bind(Map.of());

        // Then
        assertThat(settings).isEqualTo(new MessagingSettings(12, 1, true));
    }

    @Test
    void everyKeyBinds() {
        // When
        MessagingSettings settings = bind(Map.of(
                "unstick.messaging.partitions", "48",
                "unstick.messaging.replicas", "3",
                "unstick.messaging.declare-topics", "false"));

        // Then
        assertThat(settings).isEqualTo(new MessagingSettings(48, 3, false));
    }

    @ParameterizedTest
    @CsvSource({"partitions,0", "partitions,1001", "replicas,0", "replicas,10"})
    void nonsenseIsRefusedNamingTheKey(String key, String value) {
        // Given
        Map<String, String> nonsense = Map.of("unstick.messaging." + key, value);

        // When // Then
        assertThatThrownBy(() -> bind(nonsense))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageStartingWith(key + " must be between");
    }

    private static MessagingSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(MessagingSettings.SECTION.prefix(), MessagingSettings.class);
    }
}
