package io.unstick.diagnostic.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownTenantsTest {
    private static final String CONTOSO = "6f1d0a52-0000-4000-8000-000000000001";
    private static final String FLEET = """
        policies:
          patient: {grace: 2h, usage-location: NO, fixes: {release-address: automatic}}
          plain: {dry-run: true}
        tenants:
          - {id: 6f1d0a52-0000-4000-8000-000000000001, name: Contoso, domains: [contoso.example, contoso.onmicrosoft.com], policy: patient}
          - {id: 6f1d0a52-0000-4000-8000-000000000002, name: 007, domains: [bond.example], policy: plain}
          - {id: 6f1d0a52-0000-4000-8000-000000000003, name: NO, domains: [no.example]}
          - {id: 6f1d0a52-0000-4000-8000-000000000004, name: Twin, domains: [one.example]}
          - {id: 6f1d0a52-0000-4000-8000-000000000005, name: Twin, domains: [two.example]}
        """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {CONTOSO, "contoso", "Contoso", "contoso.example", "CONTOSO.onmicrosoft.com"})
    void aTenantIsFoundByIdNameOrDomain(String text) throws IOException {
        // When
        var tenant = tenants(FLEET).find(text);
        // Then
        assertThat(tenant.id()).hasToString(CONTOSO);
    }

    @ParameterizedTest
    @CsvSource({"Contoso, PT2H", "007, PT30M", "NO, PT30M"})
    void theGraceIsThatOfItsPolicy(String name, Duration grace) throws IOException {
        // When
        var tenant = tenants(FLEET).find(name);
        // Then
        assertThat(tenant.grace()).isEqualTo(grace);
    }

    @Test
    void aTenantWithoutAPolicyHasTheUsualOneIfThereIsOne() throws IOException {
        // When
        var tenant = tenants(FLEET.replace("plain:", "default: {grace: 45m}\n  plain:"))
                .find("NO");
        // Then
        assertThat(tenant.grace()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void aTenantThatIsNotThereIsToldWithTheFile() throws IOException {
        // Given
        var tenants = tenants(FLEET);
        // When
        var wrong = assertThatThrownBy(() -> tenants.find("Fabrikam"));
        // Then
        wrong.isInstanceOf(CannotDiagnose.class)
                .hasMessageContaining("Fabrikam")
                .hasMessageContaining("tenants.yaml")
                .hasMessageContaining("add the tenant");
    }

    @Test
    void aNameThatTwoTenantsHaveIsNotGuessed() throws IOException {
        // Given
        var tenants = tenants(FLEET);
        // When
        var wrong = assertThatThrownBy(() -> tenants.find("Twin"));
        // Then
        wrong.isInstanceOf(CannotDiagnose.class)
                .hasMessageContaining("0004 or 6f1d")
                .hasMessageContaining("by its id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenants: [",
                "tenants: [{name: Contoso}]",
                "tenants: [{id: x, name: Contoso}]",
                "policies: {p: {grace: soon}}\n"
                        + "tenants: [{id: 6f1d0a52-0000-4000-8000-000000000001, name: C, policy: p}]",
                "!!javax.script.ScriptEngineManager [a]"
            })
    void aFileThatMakesNoSenseIsRefused(String content) {
        // When
        var wrong = assertThatThrownBy(() -> tenants(content));
        // Then
        wrong.isInstanceOf(CannotDiagnose.class).hasMessageContaining("tenants.yaml");
    }

    private KnownTenants tenants(String content) throws IOException {
        return KnownTenants.read(Files.writeString(folder.resolve("tenants.yaml"), content));
    }
}
