package io.unstick.remediation.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import org.junit.jupiter.api.Test;

class TermsOfTenantsTest {
    private static final TenantPolicy POLICY = TenantPolicy.builtIn();

    @Test
    void anInstanceThatCannotKeepAPasswordSafeRecreatesNobody() {
        // When
        TenantPolicy possible = TermsOfTenants.possible(POLICY, false);

        // Then
        assertThat(possible.permissionFor(FixId.RECREATE_USER)).isEqualTo(Permission.FORBIDDEN);
        assertThat(possible.permissionFor(FixId.SWAP_LICENCE)).isEqualTo(POLICY.permissionFor(FixId.SWAP_LICENCE));
    }

    @Test
    void oneThatCanDoesWhatTheTenantSays() {
        assertThat(TermsOfTenants.possible(POLICY, true)).isSameAs(POLICY);
    }
}
