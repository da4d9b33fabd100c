package io.unstick.remediation.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.zaxxer.hikari.HikariDataSource;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.RunningRemediation;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.remediation.playbook.RecreationAction;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.testkit.LocalPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every step of every fix is interrupted at every boundary, and ends as if it had not been. All cases die in one instance,
 * each in a tenant of its own, and are finished by one other instance.
 *
 * <p>Not part of every build yet: a server that begins a cycle of its own at the wrong moment spoils a row.
 */
@Tag("boundaries")
class BoundariesIT {
    @TempDir
    private static Path secrets;

    private static final LocalPostgres POSTGRES = LocalPostgres.onFreePort();
    private static final SimulatedCloud CLOUD = RunningRemediation.newCloud();
    private static final List<Crash> CRASHES = new ArrayList<>();

    private static final List<AutoCloseable> CLOSING = new ArrayList<>(List.of(POSTGRES));

    private static HikariDataSource database;
    private static Sites sites;
    private static RunningRemediation remediation;
    private static Aftermath aftermath;

    @BeforeAll
    static void dieAndGoOn() throws Exception {
        POSTGRES.createDatabase("boundaries_it");
        database = new HikariDataSource();
        database.setJdbcUrl(POSTGRES.jdbcUrl("boundaries_it"));
        CLOSING.add(database);
        sites = new Sites(secrets);
        CLOSING.add(sites);
        Scenes.all().forEach(scene -> scene.steps().forEach(step -> arrange(scene, step)));
        var catastrophe = new Catastrophe(CLOUD, CRASHES);
        DoomedInstance doomed = catastrophe.doom(database);
        remediation = DoomedApplication.starting(
                doomed,
                () -> new RunningRemediation(
                        CLOUD, "boundaries_it", Instances.doomed(shared()), DoomedApplication.class));
        CLOSING.add(remediation);
        Ruins ruins = catastrophe.happen(remediation, doomed, database);
        sites.heal();
        remediation.succeed(() -> {}, Instances.next(shared()));
        CLOSING.add(new EverybodyElse(remediation, CRASHES, false));
        aftermath = new Aftermath(remediation, CLOUD, JdbcClient.create(database), ruins);
        CLOSING.add(aftermath);
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable last : CLOSING.reversed()) {
            last.close();
        }
    }

    @Test
    void whatIsCommittedIsOnDisk() {
        // Given
        var client = JdbcClient.create(database);
        // When
        List<String> settings = Stream.of("fsync", "synchronous_commit", "full_page_writes")
                .map(setting ->
                        client.sql("show " + setting).query(String.class).single())
                .toList();
        // Then
        assertThat(settings).containsOnly("on");
    }

    @Test
    void everyFixHasAScene() {
        // Given
        List<FixId> played = Scenes.all().stream().map(Scene::fix).distinct().toList();
        // When
        List<FixId> forgotten = Arrays.stream(FixId.values())
                .filter(fix -> !played.contains(fix))
                .toList();
        // Then
        assertThat(forgotten)
                .as("fixes without a scene: add one to Scenes, with the trouble it answers and a step for each request."
                        + " Only a fix of a newer version has none, because it never runs here")
                .containsExactly(FixId.UNRECOGNISED);
    }

    @Test
    void everyActionIsAStepToDieAt() {
        // Given
        List<Class<?>> interrupted = Scenes.all().stream()
                .flatMap(scene -> scene.steps().stream())
                .flatMap(step -> step instanceof Step.Request request ? Stream.of(request.action()) : Stream.empty())
                .<Class<?>>map(action -> action)
                .toList();
        // When
        List<Class<?>> forgotten = kindsOf(Action.class)
                .filter(kind -> !interrupted.contains(kind))
                .toList();
        // Then
        assertThat(forgotten)
                .as("actions that no scene interrupts: add a Step.Request to a scene that comes to it. Only a person's"
                        + " step sends nothing, whoever has reports is never deleted, and what is taken back is no fix:"
                        + " TakingBackIT interrupts that")
                .containsExactlyInAnyOrder(
                        Action.AskPerson.class,
                        RecreationAction.AdoptReport.class,
                        OnPremisesAction.RestoreEntry.class);
    }

    @TestFactory
    Stream<DynamicContainer> everyStepEndsAsIfNothingHadHappened() {
        Map<String, List<DynamicTest>> steps = new LinkedHashMap<>();
        for (Crash crash : CRASHES) {
            steps.computeIfAbsent(crash.scene().name() + ": " + crash.step().label(), _ -> new ArrayList<>())
                    .add(dynamicTest(crash.boundary().toString(), () -> survived(crash)));
        }
        return steps.entrySet().stream().map(step -> dynamicContainer(step.getKey(), step.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeInterruptedNeverHappens() {
        return CRASHES.stream()
                .filter(crash -> crash.boundary() == Boundary.B1)
                .flatMap(crash -> Arrays.stream(Boundary.values())
                        .flatMap(boundary -> crash.step().impossibility(boundary).stream()
                                .map(reason -> dynamicTest(
                                        "%s at %s: %s".formatted(crash.scene().name(), boundary, reason),
                                        () -> sendsNothing(crash.scene())))));
    }

    private static void survived(Crash crash) {
        aftermath.assertHappened(crash);
        aftermath.awaitEnd(crash);
        aftermath.assertDoneOnce(crash);
        aftermath.assertTold(crash);
    }

    private static void sendsNothing(Scene scene) {
        CRASHES.stream().filter(crash -> crash.scene().equals(scene)).forEach(aftermath::assertNothingSent);
    }

    private static void arrange(Scene scene, Step step) {
        for (Boundary boundary : Boundary.values()) {
            if (step.impossibility(boundary).isEmpty()) {
                String name = "%s-%s-%s".formatted(scene.name(), step.label(), boundary.name());
                var crash = new Crash(
                        scene, step, boundary, CLOUD.tenant(name, Integer.toHexString(name.hashCode()) + ".example"));
                CRASHES.add(crash);
                if (scene.steps().stream().anyMatch(Step::isOnPremises)) {
                    sites.open(crash);
                }
            }
        }
    }

    private static Map<String, String> shared() {
        Map<String, String> settings = new LinkedHashMap<>(sites.settings());
        settings.put("spring.datasource.url", POSTGRES.jdbcUrl("boundaries_it"));
        return settings;
    }

    private static Stream<Class<?>> kindsOf(Class<?> type) {
        return Optional.ofNullable(type.getPermittedSubclasses())
                .map(kinds -> Arrays.stream(kinds).<Class<?>>flatMap(BoundariesIT::kindsOf))
                .orElseGet(() -> Stream.of(type));
    }
}
