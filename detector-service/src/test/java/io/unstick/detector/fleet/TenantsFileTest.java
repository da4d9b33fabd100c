package io.unstick.detector.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.Budgets;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.contracts.tenant.TenantPolicy.Licence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsFileTest {
    private static final String CONTOSO = """
        tenants:
          - id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10
            name: Contoso
            domains: [contoso.example]
        """;

    @Test
    void everyKeyIsRead() {
        // Given
        var text = """
            policies:
              careful:
                grace: 31m
                stuck-after: 5h
                escalate-after: 2d
                scan-interval: 90s
                settle: 16m
                proofs: 3
                proof-interval: 500ms
                dry-run: true
                usage-location: NO
                licence: {sku: cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46, may-assign: true}
                hybrid-cases: report
                fixes: {release-address: two-person, recreate-user: forbidden}
                approval-expires: 12h
                reopen-window: 48h
                budgets: {destructive-per-hour: 1, writes-per-hour: 20, users-per-day-percent: 3}
            tenants:
              - id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10
                name: Contoso
                domains: [contoso.example, contoso.onmicrosoft.com]
                cloud: gcc-high
                policy: careful
                customer-ref: 0042
            """;
        // When
        var tenants = TenantsFile.parse("tenants.yaml", text);
        // Then
        assertThat(tenants).singleElement().satisfies(tenant -> {
            assertThat(tenant.id()).hasToString("6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10");
            assertThat(tenant.name()).isEqualTo("Contoso");
            assertThat(tenant.domains()).containsExactly("contoso.example", "contoso.onmicrosoft.com");
            assertThat(tenant.cloud()).isEqualTo("gcc-high");
            assertThat(tenant.policyName()).isEqualTo("careful");
            assertThat(tenant.customerRef()).isEqualTo("0042");
            assertThat(tenant.policy())
                    .isEqualTo(new TenantPolicy(
                            Duration.ofMinutes(31),
                            Duration.ofHours(5),
                            Duration.ofDays(2),
                            Duration.ofSeconds(90),
                            Duration.ofMinutes(16),
                            3,
                            Duration.ofMillis(500),
                            true,
                            "NO",
                            new Licence("cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46", true),
                            HybridCases.REPORT,
                            Map.of(
                                    FixId.RELEASE_ADDRESS,
                                    Permission.TWO_PERSON,
                                    FixId.RECREATE_USER,
                                    Permission.FORBIDDEN),
                            Duration.ofHours(12),
                            Duration.ofHours(48),
                            new Budgets(1, 20, 3)));
        });
    }

    @Test
    void aTenantWithoutAnyPolicyIsInDryRun() {
        assertThat(TenantsFile.parse("tenants.yaml", CONTOSO)).singleElement().satisfies(tenant -> {
            assertThat(tenant.policy()).isEqualTo(TenantPolicy.builtIn());
            assertThat(tenant.policy().dryRun()).isTrue();
        });
    }

    @Test
    void aTenantWithoutPolicyTakesTheOneNamedDefault() {
        // Given
        var text = "policies:\n  default: {grace: 45m}\n" + CONTOSO;
        // When
        var tenants = TenantsFile.parse("tenants.yaml", text);
        // Then
        assertThat(tenants).singleElement().satisfies(tenant -> {
            assertThat(tenant.policyName()).isEqualTo("default");
            assertThat(tenant.policy().grace()).isEqualTo(Duration.ofMinutes(45));
            assertThat(tenant.policy().dryRun()).isFalse();
        });
    }

    @Test
    void whatAPolicyDoesNotSayIsAsUsual() {
        // Given
        var text = "policies:\n  default: {dry-run: true}\n" + CONTOSO;
        // When
        var tenants = TenantsFile.parse("tenants.yaml", text);
        // Then
        assertThat(tenants)
                .singleElement()
                .satisfies(tenant -> assertThat(tenant.policy()).isEqualTo(TenantPolicy.builtIn()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "grce: 30m|tenants.yaml:3: policies.standard.grce is not a known key; known here are",
                "grace: -5m|tenants.yaml:3: policies.standard.grace must be positive, but is \"-5m\".",
                "grace: 0s|tenants.yaml:3: policies.standard.grace must be positive, but is \"0s\".",
                "grace: soon|tenants.yaml:3: policies.standard.grace must be a duration such as 30s, 5m or 4h, but is"
                        + " \"soon\".",
                "grace: [1m]|tenants.yaml:3: policies.standard.grace must be a text.",
                "proofs: 0|tenants.yaml:3: policies.standard.proofs must be a whole number from 1 to 100, but is"
                        + " \"0\".",
                "dry-run: maybe|tenants.yaml:3: policies.standard.dry-run must be true or false, but is \"maybe\".",
                "usage-location: Norway|tenants.yaml:3: policies.standard.usage-location must be a country of two"
                        + " capital letters",
                "hybrid-cases: all|tenants.yaml:3: policies.standard.hybrid-cases must be one of none, report, repair,"
                        + " but is \"all\".",
                "licence: {sku: ''}|tenants.yaml:3: policies.standard.licence.sku must be a text.",
                "licence: {sku: SPB}|tenants.yaml:3: policies.standard.licence.sku must be the GUID of a licence"
                        + " (skuId), but is \"SPB\".",
                "licence: {sku: 1-1-1-1-1}|tenants.yaml:3: policies.standard.licence.sku must be the GUID of a licence"
                        + " (skuId), but is",
                "licence: {skus: SPB}|tenants.yaml:3: policies.standard.licence.skus is not a known key",
                "fixes: {pray: automatic}|tenants.yaml:3: policies.standard.fixes.pray is no fix (unknown fix \"pray\"",
                "fixes: {recreate-user: automatic}|tenants.yaml:3: policies.standard.fixes.recreate-user is"
                        + " destructive and cannot be automatic.",
                "fixes: {hydrate-tenant: often}|tenants.yaml:3: policies.standard.fixes.hydrate-tenant must be one of"
                        + " automatic, approval, two-person, forbidden",
                "budgets: {writes-per-hour: 5001}|tenants.yaml:3: policies.standard.budgets does not hold:"
                        + " budgets.writes-per-hour must lie between 0 and 5000",
                "budgets: {destructive-per-hour: 21}|tenants.yaml:3: policies.standard.budgets does not hold:"
                        + " budgets.destructive-per-hour must lie between 0 and 20",
                "budgets: {users-per-day-percent: 101}|tenants.yaml:3: policies.standard.budgets does not hold:"
                        + " budgets.users-per-day-percent must lie between 0 and 100",
                "budgets: {destructive-per-hour: -1}|tenants.yaml:3: policies.standard.budgets.destructive-per-hour"
                        + " must be a whole number from 0 to",
                "budgets: {writes-per-day: 1}|tenants.yaml:3: policies.standard.budgets.writes-per-day is not a known"
                        + " key",
            })
    void aMistakeInAPolicyIsNamedWithItsPlace(String line, String sentence) {
        assertThatThrownBy(() -> TenantsFile.parse(
                        "tenants.yaml", "policies:\n  standard:\n    %s\n%s".formatted(line, CONTOSO)))
                .isInstanceOf(TenantsFileProblem.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{name: C, domains: [c.example]}|tenants.yaml:2: tenants[0] lacks the key id.",
                "{id: 4711, name: C, domains: [c.example]}|tenants.yaml:2: tenants[0].id must be a GUID of 36"
                        + " characters, but is \"4711\".",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, domains: [c.example]}|tenants.yaml:2: tenants[0] lacks the"
                        + " key name.",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: C}|tenants.yaml:2: tenants[0] lacks the key domains.",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: C, domains: []}|tenants.yaml:2: tenants[0].domains"
                        + " must name at least one domain.",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: C, domains: [c.example], policy: p}|tenants.yaml:2:"
                        + " tenants[0].policy must name one of the policies of this file, but is \"p\".",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: C, domains: [c.example], cloud:"
                        + " nine}|tenants.yaml:2: tenants[0].cloud must be one of global, gcc-high, dod, china, but is"
                        + " \"nine\".",
                "{id: 6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10, name: C, domains: [c.example], owner: me}|tenants.yaml:2:"
                        + " tenants[0].owner is not a known key",
            })
    void aMistakeInATenantIsNamedWithItsPlace(String tenant, String sentence) {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", "tenants:\n  - " + tenant))
                .isInstanceOf(TenantsFileProblem.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void noTenantIsGivenTwice() {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", CONTOSO + CONTOSO.substring("tenants:\n".length())))
                .hasMessage("tenants.yaml:5: tenants[1] has the id of another tenant of this file"
                        + " (6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10).");
    }

    @Test
    void noKeyIsGivenTwice() {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", CONTOSO + CONTOSO))
                .hasMessageStartingWith("tenants.yaml:5: tenants is given twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"``", "tenants: []", "# nothing", "policies: {}", "just words"})
    void aFileWithoutTenantsIsAMistakeAndNeverMeansNobody(String text) {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", text))
                .hasMessage("tenants.yaml: the tenants file names no tenants.");
    }

    @Test
    void anUnknownKeyAtTheTopIsAMistake() {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", CONTOSO + "polices: {}\n"))
                .hasMessage("tenants.yaml:5: polices is not a known key; known here are policies, tenants.");
    }

    @Test
    void brokenYamlIsToldInOneSentenceWithItsLine() {
        assertThatThrownBy(() -> TenantsFile.parse("tenants.yaml", "tenants:\n  - id: [6f1d\n"))
                .hasMessageStartingWith("tenants.yaml:3: this is not YAML (")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("\n");
    }

    @Test
    void aMissingFileIsToldInOneSentence(@TempDir Path folder) {
        assertThatThrownBy(() -> TenantsFile.read(folder.resolve("tenants.yaml")))
                .hasMessage(
                        folder.resolve("tenants.yaml") + ": the tenants file cannot be read (NoSuchFileException).");
    }
}
