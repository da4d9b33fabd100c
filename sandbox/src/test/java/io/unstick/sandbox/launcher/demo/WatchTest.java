package io.unstick.sandbox.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.scenarios.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Story STORY = new Story(
            Scenario.named("forward-sync-gap"),
            "t1",
            List.of(new Story.Person("u1", "ada@x.example", "Ada", "standard")),
            1);

    private final Watch watch = new Watch();
    private final Judge judge = new Judge(watch);

    @Test
    void aCaseIsNewsWhenItAppearsOrChangesAndOnlyThen() {
        // Given
        watch.look(List.of(seen("OPEN", null)), 1);
        // When
        var unchanged = watch.look(List.of(seen("OPEN", null)), 2);
        var changed = watch.look(List.of(seen("ACTING", "FORWARD_SYNC_GAP")), 3);
        // Then
        assertThat(unchanged).isEmpty();
        assertThat(changed).hasSize(1);
    }

    @Test
    void aCaseThatGoesOnHasNotEnded() {
        // Given
        watch.look(List.of(seen("RESOLVED", "FORWARD_SYNC_GAP")), 5);
        // When
        watch.look(List.of(seen("VERIFYING", "FORWARD_SYNC_GAP")), 6);
        // Then
        var seconds = watch.of(STORY, STORY.people().getFirst()).orElseThrow().secondsSince(1);
        assertThat(seconds.detected()).isEqualTo(4);
        assertThat(seconds.ended()).isNull();
    }

    @Test
    void aStoryIsAsExpectedOnlyWhileItsPeopleAreWhereTheyShallBe() {
        // Given
        watch.look(List.of(seen("RESOLVED", "FORWARD_SYNC_GAP")), 5);
        var before = judge.isAsExpected(STORY);
        // When
        watch.look(List.of(seen("OPEN", "FORWARD_SYNC_GAP")), 6);
        // Then
        assertThat(before).isTrue();
        assertThat(judge.isAsExpected(STORY)).isFalse();
    }

    @Test
    void nobodyIsNeverTheExpectedResolvedCase() {
        // Given
        var nothing = List.<CaseView>of();
        // When
        watch.look(nothing, 1);
        // Then
        assertThat(judge.isAsExpected(STORY)).isFalse();
    }

    @Test
    void blindnessCountsOnlyWhileTheTenantIsBlind() {
        // Given
        var blind = new Story(Scenario.named("consent-withdrawn"), "t1", STORY.people(), 1);
        watch.lookAtTenants(Map.of("t1", "BLIND"));
        var before = judge.isAsExpected(blind);
        // When
        watch.lookAtTenants(Map.of("t1", "OK"));
        // Then
        assertThat(before).isTrue();
        assertThat(judge.isAsExpected(blind)).isFalse();
    }

    private static CaseView seen(String state, @Nullable String cause) {
        return new CaseView("c1", "t1", Set.of("u1"), false, state, cause, null, 0, null);
    }
}
