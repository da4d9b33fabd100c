package io.unstick.sandbox.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ResultTableTest {

    private static final CaseResult GOOD = new CaseResult(
            "Contoso",
            "ada.vance@contoso.example",
            "Ada Vance",
            "forward-sync-gap",
            "FORWARD_SYNC_GAP",
            List.of("retry-service-provisioning"),
            "RESOLVED",
            "RESOLVED",
            true,
            new CaseResult.Seconds(1.5, 2.25, 4.0),
            List.of());

    private static final CaseResult WRONG = new CaseResult(
            "Fourth Coffee",
            "nina.berg@fourthcoffee.example",
            "Nina Berg",
            "just-licensed",
            null,
            List.of(),
            "OPEN",
            "NO_CASE",
            false,
            new CaseResult.Seconds(3.0, null, null),
            List.of("state is OPEN instead of NO_CASE"));

    @Test
    void everyColumnIsAsWideAsItsWidestCell() {
        // Given
        var results = List.of(GOOD, WRONG);
        // When
        var lines = ResultTable.lines(results, false);
        // Then
        assertThat(lines.get(1).indexOf("RESOLVED")).isEqualTo(lines.get(2).indexOf("OPEN"));
        assertThat(lines.get(0).indexOf("state")).isEqualTo(lines.get(2).indexOf("OPEN"));
    }

    @Test
    void whatIsWrongIsSaidUnderItsRowAndCounted() {
        // Given
        var results = List.of(GOOD, WRONG);
        // When
        var lines = ResultTable.lines(results, false);
        // Then
        assertThat(lines.get(2)).startsWith("WRONG");
        assertThat(lines.get(3)).isEqualTo("      state is OPEN instead of NO_CASE");
        assertThat(lines.getLast()).isEqualTo("1 of 2 cases ended as their scenario says");
    }

    @Test
    void withoutATerminalThereIsNoColour() {
        // Given
        var results = List.of(GOOD, WRONG);
        // When
        var plain = String.join("\n", ResultTable.lines(results, false));
        // Then
        assertThat(plain).doesNotContain("\u001b");
        assertThat(String.join("\n", ResultTable.lines(results, true))).contains("\u001b");
    }

    @Test
    void theMachineReadableKeysAreKept() {
        // Given
        var mapper = JsonMapper.shared();
        // When
        var json = mapper.valueToTree(GOOD);
        // Then
        assertThat(json.propertyNames())
                .contains("tenant", "user", "scenario", "cause", "steps", "state", "expected", "ok", "seconds");
        assertThat(json.path("seconds").propertyNames()).containsExactlyInAnyOrder("detected", "diagnosed", "ended");
    }
}
