package io.unstick.diagnostic.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final InstantSource time = InstantSource.system();
    private final Patience patience = new Patience(Duration.ofSeconds(5), time);

    @Test
    void aTenantThatIsThrottledForAMomentIsAskedAgain() {
        // Given
        var answers = queue(List.of(throttled(Duration.ofMillis(20)), throttled(Duration.ofMillis(20)), known()));
        // When
        var reading = patience.ask(answers::remove);
        // Then
        assertThat(reading).isInstanceOf(Reading.Known.class);
    }

    @Test
    void aTenantThatIsThrottledForLongIsNotWaitedFor() {
        // Given
        var answers = queue(List.of(throttled(Duration.ofMinutes(1)), known()));
        // When
        var reading = patience.ask(answers::remove);
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(answers).hasSize(1);
    }

    @Test
    void onlyThrottlingIsWorthAskingAgain() {
        // Given
        var answers = queue(List.of(new Reading.Unreadable<>(new Obstacle.Unreachable("silence"), source()), known()));
        // When
        var reading = patience.ask(answers::remove);
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(answers).hasSize(1);
    }

    private static Queue<Reading<String>> queue(List<Reading<String>> answers) {
        return new ArrayDeque<>(answers);
    }

    private Reading<String> throttled(Duration wait) {
        return new Reading.Unreadable<>(new Obstacle.Throttled(time.instant().plus(wait)), source());
    }

    private Reading<String> known() {
        return new Reading.Known<>("here", source());
    }

    private Source source() {
        return new Source("Get-User", null, time.instant());
    }
}
