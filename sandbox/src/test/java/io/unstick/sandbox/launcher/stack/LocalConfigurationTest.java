package io.unstick.sandbox.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.sandbox.launcher.demo.SimulatedFleet;
import io.unstick.sandbox.scenarios.Scenario;
import io.unstick.sandbox.scenarios.Scenario.StorySet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class LocalConfigurationTest {

    private final DataDirectory data;
    private final Ports ports = Ports.usual();

    LocalConfigurationTest(@TempDir Path folder) {
        data = DataDirectory.open(folder, false);
    }

    @BeforeEach
    void folderIsOurs() {
        assertThat(data.root()).isDirectory();
    }

    @AfterEach
    void unlock() {
        data.close();
    }

    @Test
    void theLoginsAreReadBackAsTheyWereDrawn() {
        // Given
        var logins = Login.drawn();
        // When
        var file = new LocalConfiguration(data, ports).writeSimulated(0.5, logins);
        // Then
        assertThat(SettingsFile.read(file).logins()).isEqualTo(logins);
        assertThat(logins).extracting(Login::name).containsExactly("operator", "approver", "approver2");
        assertThat(Login.drawn()).doesNotContainAnyElementsOf(logins);
    }

    @Test
    void everyMicrosoftAddressIsTheSimulatedOne() {
        // Given
        var configuration = new LocalConfiguration(data, ports);
        // When
        var microsoft = read(configuration.writeSimulated(0.5, Login.drawn())).at("/unstick/m365");
        // Then
        for (var key : new String[] {"login-url", "graph-url", "exchange-url"}) {
            assertThat(microsoft.path(key).asString()).isEqualTo("http://127.0.0.1:8090");
        }
    }

    @Test
    void theKeyOfTheSealedDropOutlivesARestart() throws IOException {
        // Given
        var configuration = new LocalConfiguration(data, ports);
        var before = Files.readString(keyFile(configuration.writeSimulated(0.5, Login.drawn())));
        // When
        var after = Files.readString(keyFile(configuration.writeSimulated(0.5, Login.drawn())));
        // Then
        assertThat(after).isEqualTo(before);
        assertThat(Base64.getDecoder().decode(after)).hasSize(32);
    }

    @Test
    void everyScenarioHasItsTenantWithAPolicyThatExists() {
        // Given
        var configuration = new LocalConfiguration(data, ports);
        // When
        var fleet = read(configuration.writeTenants(SimulatedFleet.hurried(StorySet.FIRST, 1)));
        // Then
        assertThat(fleet.path("tenants").size())
                .isEqualTo(Scenario.of(Scenario.StorySet.FIRST).size());
        fleet.path("tenants")
                .forEach(tenant -> assertThat(
                                fleet.path("policies").has(tenant.path("policy").asString()))
                        .isTrue());
    }

    @Test
    void aStepForAPersonIsNotEscalatedWhileTheDemoRuns() {
        // Given
        var configuration = new LocalConfiguration(data, ports);
        // When
        var policies = read(configuration.writeTenants(SimulatedFleet.hurried(StorySet.FIRST, 1)))
                .path("policies");
        // Then
        assertThat(policies.at("/standard-patient/escalate-after").asString()).isEqualTo("720h");
        assertThat(policies.at("/dry-run/dry-run").asBoolean()).isTrue();
        assertThat(TenantPolicy.builtIn().escalateAfter()).hasHours(24);
    }

    private static Path keyFile(Path settings) {
        return Path.of(
                read(settings).at("/unstick/remediation/sealed-drop-key-path").asString());
    }

    private static JsonNode read(Path file) {
        return new YAMLMapper().readTree(file);
    }
}
