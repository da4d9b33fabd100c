package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.m365.read.Customer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a tenants file says.
 *
 * @param policyOfOthers what holds for tenants nobody gave a policy
 */
record FleetFile(List<Tenant> tenants, NamedPolicy policyOfOthers) {
    /** A policy and what people call it. */
    record NamedPolicy(String name, TenantPolicy policy) {}

    FleetFile {
        tenants = List.copyOf(tenants);
    }

    /**
     * The file's tenants, and those customers it does not name. A customer that nobody described is only looked at: the
     * usual policy, as a dry run. Its domains are not in Microsoft's list; its id stands for them, as it does in
     * Microsoft's own addresses.
     */
    List<Tenant> joinedBy(List<Customer> customers) {
        Set<TenantId> named = new HashSet<>();
        tenants.forEach(tenant -> named.add(tenant.id()));
        var all = new ArrayList<>(tenants);
        customers.stream()
                .filter(customer -> named.add(customer.tenant()))
                .map(this::tenant)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private Tenant tenant(Customer customer) {
        return new Tenant(
                customer.tenant(),
                customer.name(),
                List.of(customer.tenant().toString()),
                "global",
                policyOfOthers.name(),
                asDryRun(policyOfOthers.policy()),
                null);
    }

    private static TenantPolicy asDryRun(TenantPolicy policy) {
        return new TenantPolicy(
                policy.grace(),
                policy.stuckAfter(),
                policy.escalateAfter(),
                policy.scanInterval(),
                policy.settle(),
                policy.proofs(),
                policy.proofInterval(),
                true,
                policy.usageLocation(),
                policy.licence(),
                policy.hybridCases(),
                policy.fixes(),
                policy.approvalExpires(),
                policy.reopenWindow(),
                policy.budgets());
    }
}
