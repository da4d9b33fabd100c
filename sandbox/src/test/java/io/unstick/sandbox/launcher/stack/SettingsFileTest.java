package io.unstick.sandbox.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void portsAreReadHoweverTheKeyIsWritten() throws IOException {
        // Given
        var file = file("unstick.local.ports.kafka: 29092\nunstick: {local: {ports: {cloud: 9000}}}\n");
        // When
        var ports = Ports.from(SettingsFile.read(file).values());
        // Then
        assertThat(ports.kafka()).isEqualTo(29_092);
        assertThat(ports.cloud()).isEqualTo(9000);
    }

    @Test
    void onlyPasswordsInClearTextAreLoginsThatCanBeShown() throws IOException {
        // Given
        var file = file("""
            unstick:
              api:
                users:
                  - {name: ann, password: "{noop}secret", roles: [operator], tenants: ["*"]}
                  - {name: bob, password: "{bcrypt}$2a$10$abc", roles: [approver], tenants: ["*"]}
            """);
        // When
        var logins = SettingsFile.read(file).logins();
        // Then
        assertThat(logins).containsExactly(new Login("ann", "secret", List.of("operator")));
    }

    @Test
    void aMisspeltPortIsRefusedNamingFileAndKey() throws IOException {
        // Given
        var file = file("unstick: {local: {ports: {kafak: 1}}}\n");
        // When
        var refusal = assertThatThrownBy(() -> SettingsFile.read(file));
        // Then
        refusal.isInstanceOf(Refusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("unstick.local.ports.kafak");
    }

    @Test
    void whatIsNotYamlIsRefusedNamingFileAndLine() throws IOException {
        // Given
        var file = file("unstick:\n  instance: \"open\n");
        // When
        var refusal = assertThatThrownBy(() -> SettingsFile.read(file));
        // Then
        refusal.isInstanceOf(Refusal.class).hasMessageMatching("(?s).*unstick.yaml:[23]: .*");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("unstick.yaml"), content);
    }
}
