package io.unstick.detector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.tenant.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetKeeperTest {
    @TempDir
    Path folder;

    private final List<List<String>> told = new ArrayList<>();
    private Path file = Path.of("tenants.yaml");
    private boolean kafkaIsDown;

    @BeforeEach
    void contosoIsInTheFile() throws IOException {
        file = folder.resolve("tenants.yaml");
        write("Contoso");
    }

    @Test
    void theFleetIsToldOnceWhileNothingChanges() {
        // Given
        var keeper = keeper();
        // When
        keeper.check();
        keeper.check();
        // Then
        assertThat(told).containsExactly(List.of("Contoso"));
    }

    @Test
    void aNewVersionIsTakenOver() throws IOException {
        // Given
        var keeper = keeper();
        keeper.check();
        write("Contoso", "Fabrikam");
        // When
        keeper.check();
        // Then
        assertThat(told).containsExactly(List.of("Contoso"), List.of("Contoso", "Fabrikam"));
    }

    @Test
    void aBrokenNewVersionLeavesTheOldOneInForce() throws IOException {
        // Given
        var keeper = keeper();
        keeper.check();
        Files.writeString(file, "tenants: []");
        // When
        keeper.check();
        // Then
        assertThat(told).containsExactly(List.of("Contoso"));
    }

    @Test
    void whatCouldNotBeToldIsToldLater() {
        // Given
        var keeper = keeper();
        kafkaIsDown = true;
        keeper.check();
        kafkaIsDown = false;
        // When
        keeper.check();
        // Then
        assertThat(told).containsExactly(List.of("Contoso"));
    }

    private FleetKeeper keeper() {
        return new FleetKeeper(file, CustomerList.none(), fleet -> {
            if (kafkaIsDown) {
                throw new IllegalStateException("Kafka is down");
            }
            told.add(fleet.tenants().stream().map(Tenant::name).toList());
        });
    }

    private void write(String... names) throws IOException {
        var text = new StringBuilder("tenants:\n");
        for (int number = 0; number < names.length; number++) {
            text.append("  - {id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a1%d, name: %s, domains: [c%d.example]}\n"
                    .formatted(number, names[number], number));
        }
        Files.writeString(file, text);
    }
}
