package io.unstick.detector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.m365.read.Customer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetFileTest {
    private static final TenantId CONTOSO = TenantId.of("6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10");
    private static final TenantId FABRIKAM = TenantId.of("6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a11");
    private static final FleetFile FILE = TenantsFile.contents("tenants.yaml", """
        policies:
          default: {grace: 45m}
        tenants:
          - {id: %s, name: Contoso, domains: [contoso.example]}
        """.formatted(CONTOSO));

    @Test
    void aCustomerThatTheFileDoesNotNameJoinsTheFleet() {
        // When
        var members = FILE.joinedBy(List.of(new Customer(FABRIKAM, "Fabrikam")));
        // Then
        assertThat(members).extracting(Tenant::name).containsExactly("Contoso", "Fabrikam");
    }

    @Test
    void aCustomerNobodyDescribedIsOnlyLookedAtUnderTheUsualPolicy() {
        // When
        var fabrikam =
                FILE.joinedBy(List.of(new Customer(FABRIKAM, "Fabrikam"))).getLast();
        // Then
        assertThat(fabrikam.policy().dryRun()).isTrue();
        assertThat(fabrikam.policy().grace()).isEqualTo(Duration.ofMinutes(45));
        assertThat(fabrikam.policyName()).isEqualTo("default");
        assertThat(fabrikam.customerRef()).isNull();
    }

    @Test
    void theFileWinsOverTheCustomerList() {
        // When
        var members = FILE.joinedBy(List.of(new Customer(CONTOSO, "Contoso by another name")));
        // Then
        assertThat(members).isEqualTo(FILE.tenants());
        assertThat(members).noneMatch(tenant -> tenant.policy().dryRun());
    }
}
