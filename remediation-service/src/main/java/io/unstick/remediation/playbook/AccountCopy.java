package io.unstick.remediation.playbook;

import io.unstick.contracts.UserObjectId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an empty account that can be made again.
 *
 * @param properties the writable properties by their Graph names, as JSON values
 * @param licences those assigned directly; what groups give comes back with the groups
 * @param groups the groups one can be added to: not dynamic, not synchronised, not role-assignable
 */
public record AccountCopy(
        UserObjectId user,
        String userPrincipalName,
        Map<String, Object> properties,
        List<Licence> licences,
        List<UUID> groups,
        @Nullable UUID manager,
        List<UUID> reports) {

    /** One licence and the plans that are off in it. */
    public record Licence(UUID sku, List<UUID> disabledPlans) {
        public Licence {
            disabledPlans = disabledPlans.stream().sorted().toList();
        }
    }

    public AccountCopy {
        properties = Map.copyOf(properties);
        licences = licences.stream().sorted(Comparator.comparing(Licence::sku)).toList();
        groups = groups.stream().sorted().toList();
        reports = reports.stream().sorted().toList();
    }

    /** Everything in it, always in the same words: what people agreed to. Holds names; only to be hashed. */
    String wording() {
        return this + " named " + userPrincipalName + " with " + sorted(properties);
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                Map<String, Object> inOrder = new TreeMap<>();
                fields.forEach((name, field) -> inOrder.put(String.valueOf(name), sorted(field)));
                yield inOrder;
            }
            case List<?> items -> items.stream().map(AccountCopy::sorted).toList();
            default -> value;
        };
    }

    /** Without the person's names and properties: this text reaches logs and plans. */
    @Override
    public String toString() {
        return "AccountCopy[user=%s, licences=%s, groups=%s, manager=%s, reports=%s]"
                .formatted(user, licences, groups, manager, reports);
    }
}
