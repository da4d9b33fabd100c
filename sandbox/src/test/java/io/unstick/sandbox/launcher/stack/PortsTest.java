package io.unstick.sandbox.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void onlyThePortsThatAreNamedChange() {
        // Given
        var settings = Map.of("unstick.local.ports.kafka", "29092");
        // When
        var ports = Ports.from(settings);
        // Then
        assertThat(ports.kafka()).isEqualTo(29_092);
        assertThat(ports.detector()).isEqualTo(Ports.usual().detector());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "eight", ""})
    void whatIsNoPortIsRefusedNamingItsKey(String value) {
        // Given
        var settings = Map.of("unstick.local.ports.kafka", value);
        // When
        var refusal = assertThatThrownBy(() -> Ports.from(settings));
        // Then
        refusal.isInstanceOf(Refusal.class).hasMessageContaining("unstick.local.ports.kafka");
    }

    @Test
    void freePortsAreAllDifferent() {
        // Given
        var free = Ports.free();
        // When
        var numbers = free.byName().values();
        // Then
        assertThat(numbers).doesNotHaveDuplicates().hasSize(6);
    }
}
