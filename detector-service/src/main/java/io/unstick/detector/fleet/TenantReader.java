package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantPolicy;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one tenant. */
final class TenantReader {
    private static final String DEFAULT_POLICY = "default";
    private static final String BUILT_IN_POLICY = "built-in";
    private static final Pattern CLOUD = Pattern.compile("global|gcc-high|dod|china");

    private final Map<String, TenantPolicy> policies;

    TenantReader(Map<String, TenantPolicy> policies) {
        this.policies = policies;
    }

    Tenant read(YamlEntries tenant) {
        var id = tenant.require("id").parsed(TenantId::of, "must be a GUID of 36 characters");
        var policyName = policyName(tenant);
        var read = new Tenant(
                id,
                tenant.require("name").text(),
                domains(tenant.require("domains")),
                tenant.take("cloud")
                        .map(value -> value.matching(CLOUD, "must be one of global, gcc-high, dod, china"))
                        .orElse("global"),
                policyName,
                policies.getOrDefault(policyName, TenantPolicy.builtIn()),
                tenant.take("customer-ref").map(YamlValue::text).orElse(null));
        tenant.refuseOthers();
        return read;
    }

    /** What holds for tenants that nobody gave a policy. */
    FleetFile.NamedPolicy policyOfOthers() {
        return new FleetFile.NamedPolicy(
                usualPolicyName(), policies.getOrDefault(usualPolicyName(), TenantPolicy.builtIn()));
    }

    private String policyName(YamlEntries tenant) {
        return tenant.take("policy").map(this::knownPolicy).orElseGet(this::usualPolicyName);
    }

    private String usualPolicyName() {
        return policies.containsKey(DEFAULT_POLICY) ? DEFAULT_POLICY : BUILT_IN_POLICY;
    }

    private String knownPolicy(YamlValue value) {
        if (!policies.containsKey(value.text())) {
            throw value.wrong("must name one of the policies of this file");
        }
        return value.text();
    }

    private static List<String> domains(YamlValue value) {
        var domains = value.items().stream().map(YamlValue::text).toList();
        if (domains.isEmpty()) {
            throw value.place().problem("must name at least one domain");
        }
        return domains;
    }
}
