package io.unstick.sandbox.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Verdict;
import io.unstick.contracts.fix.FixId;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {

    static Stream<Scenario> everyScenario() {
        return Scenario.all().stream();
    }

    @Test
    void everyFileIsListedAndNamedAfterItsScenario() throws IOException {
        // Given
        var folder = Path.of(System.getProperty("unstick.root"), "sandbox/src/main/resources/scenarios");
        // When
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            // Then
            assertThat(ScenarioFiles.names()).isEqualTo(names);
            assertThat(Scenario.all())
                    .extracting(Scenario::id)
                    .isEqualTo(names.stream()
                            .map(name -> name.substring(3).replace(".yaml", ""))
                            .toList());
        }
    }

    @Test
    void theDemoPlaysItsThirteenStoriesAndNoneOfTheCauses() {
        // When
        var first = Scenario.of(Scenario.StorySet.FIRST);
        // Then
        assertThat(first).hasSize(13).first().extracting(Scenario::id).isEqualTo("forward-sync-gap");
        assertThat(Scenario.of(Scenario.StorySet.CAUSES)).doesNotContainAnyElementsOf(first);
    }

    @Test
    void everyCauseHasItsStory() {
        // Given
        var outsideTheStories = Set.of(Cause.UNRECOGNISED);
        // When
        var told = Scenario.all().stream()
                .map(scenario -> scenario.expect().cause())
                .filter(Objects::nonNull)
                .map(Cause::valueOf)
                .collect(Collectors.toSet());
        // Then
        assertThat(EnumSet.allOf(Cause.class))
                .allMatch(cause -> told.contains(cause) || outsideTheStories.contains(cause));
        assertThat(Scenario.of(Scenario.StorySet.CAUSES))
                .extracting(scenario ->
                        Verdict.valueOf(String.valueOf(scenario.expect().verdict())))
                .contains(Verdict.STUCK, Verdict.NOT_APPLICABLE);
    }

    @Test
    void everyFixHasItsStory() {
        // When
        var told = Scenario.of(Scenario.StorySet.FIXES).stream()
                .map(Scenario::expect)
                .flatMap(end -> Stream.concat(end.fixes().stream(), end.handledBy().stream()))
                .collect(Collectors.toSet());
        // Then
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(Stream.of(FixId.values())
                        .filter(fix -> fix != FixId.UNRECOGNISED)
                        .map(FixId::id)
                        .toList());
    }

    @Test
    void everyScenarioHasItsOwnTenant() {
        // When
        var tenants = Scenario.all().stream().map(scenario -> scenario.tenant().name());
        // Then
        assertThat(tenants).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void whoeverIsBlockedHasNoMailboxADayLater(Scenario scenario) {
        var time = new FakeTime();
        try (var cloud = SimulatedCloud.start(Settings.at(time))) {
            // Given
            var tenant = cloud.load(scenario);
            var blocked = scenario.users().stream()
                    .filter(user -> user.blockedBy() != null)
                    .toList();
            // When
            time.pass(Duration.ofDays(1));
            // Then
            assertThat(tenant.users())
                    .hasSizeGreaterThanOrEqualTo(scenario.users().size());
            assertThat(blocked).noneMatch(person -> tenant.user(person.name()).hasMailbox());
            assertThat(tenant.users()).extracting(SimulatedUser::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesFileAndKey() {
        // Given
        var yaml = """
            id: x
            title: x
            tenant: {name: X, domain: x.example, colour: blue}
            expect: {state: NO_CASE, writes: 0}
            """;
        // Then
        assertThatThrownBy(() -> ScenarioFiles.parse("99-x.yaml", yaml))
                .hasMessageContaining("99-x.yaml")
                .hasMessageContaining("colour");
    }

    @Test
    void aMissingKeyIsAnErrorThatNamesIt() {
        // Given
        var yaml = "id: x\ntitle: x\nexpect: {state: NO_CASE, writes: 0}\n";
        // Then
        assertThatThrownBy(() -> ScenarioFiles.parse("99-x.yaml", yaml)).hasMessageContaining("tenant is missing");
    }

    @Test
    void durationsAreWrittenAsPeopleWriteThem() {
        // When
        var long1 = Durations.parse("1h30m");
        // Then
        assertThat(long1).isEqualTo(Duration.ofMinutes(90));
        assertThat(Durations.parse("0m")).isZero();
        assertThat(Durations.parse("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Durations.parse("1.5s")).isEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "h", "-5m", "5 hours"})
    void whatIsNoDurationIsRefused(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
