package io.unstick.sandbox.launcher.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fleet as {@code tenants.yaml} says it.
 *
 * @param policies settings of each policy by its name
 */
public record TenantsFile(Map<String, Map<String, Object>> policies, List<Entry> tenants) {

    /**
     * One customer.
     *
     * @param policy a key of the policies
     */
    public record Entry(String id, String name, String domain, String policy, String customerRef) {

        private Map<String, Object> content() {
            var content = new LinkedHashMap<String, Object>();
            content.put("id", id);
            content.put("name", name);
            content.put("domains", List.of(domain));
            content.put("cloud", "global");
            content.put("policy", policy);
            content.put("customer-ref", customerRef);
            return content;
        }
    }

    Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("policies", policies);
        content.put("tenants", tenants.stream().map(Entry::content).toList());
        return content;
    }
}
