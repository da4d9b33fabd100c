package io.unstick.sandbox.launcher.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @Test
    void theSameSeedMakesTheSameSchedule() {
        // Given
        var first = Schedule.of(new TorturePlan(5, 7));
        // When
        var second = Schedule.of(new TorturePlan(5, 7));
        // Then
        assertThat(second).isEqualTo(first).hasToString(first.toString());
        assertThat(second).isNotEqualTo(Schedule.of(new TorturePlan(5, 8)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void threeMinutesHaveOneOfEachKind(long seed) {
        // Given
        var plan = new TorturePlan(3, seed);
        // When
        var schedule = Schedule.of(plan);
        // Then
        assertThat(schedule.deeds())
                .extracting(scheduled -> scheduled.deed().getClass().getSimpleName())
                .contains(
                        "KillReplica",
                        "PauseReplica",
                        "KillKafka",
                        "KillPostgres",
                        "Spoil",
                        "Act",
                        "Edit",
                        "Stop",
                        "Arrive");
    }

    @Test
    void oneMinuteIsEnoughForAReplicaToDie() {
        // Given
        var plan = new TorturePlan(1, 42);
        // When
        var schedule = Schedule.of(plan);
        // Then
        assertThat(schedule.deeds()).isSortedAccordingTo(Comparator.comparing(Scheduled::at));
        assertThat(schedule.deeds())
                .anyMatch(scheduled ->
                        scheduled.deed() instanceof Deed.KillReplica || scheduled.deed() instanceof Deed.PauseReplica);
    }
}
