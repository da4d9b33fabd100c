package io.unstick.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RereadsTest {
    @Test
    void aWatchedUserIsReadAgainAtGrowingDistancesUpToADay() {
        // When
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate(DetectorSettings.PREFIX, DetectorSettings.class);
        // Then
        assertThat(settings.rereads())
                .isEqualTo(List.of(
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(8),
                        Duration.ofHours(16),
                        Duration.ofHours(24)));
    }
}
