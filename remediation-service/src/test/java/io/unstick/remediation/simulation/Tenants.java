package io.unstick.remediation.simulation;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.MailboxCase;
import java.util.List;

/** All customers. */
record Tenants(List<Tenant> all) {
    Tenants {
        all = List.copyOf(all);
    }

    Tenant of(TenantId id) {
        return all.stream().filter(tenant -> tenant.id.equals(id)).findFirst().orElseThrow();
    }

    /** Whom a request concerns; any user of the tenant when it concerns the tenant itself. */
    User userOf(MailboxCase stuck, Cloud cloud) {
        return stuck.mailbox().isTenantWide()
                ? cloud.users().stream()
                        .filter(user -> user.tenant.id.equals(stuck.mailbox().tenant()))
                        .findFirst()
                        .orElseThrow()
                : cloud.user(stuck);
    }
}
