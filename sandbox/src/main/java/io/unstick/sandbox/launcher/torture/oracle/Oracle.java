package io.unstick.sandbox.launcher.torture.oracle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds everything in a history that must never happen. */
public final class Oracle {

    private static final List<Rule> RULES = List.of(
            new LostRule(),
            new DuplicateRule(),
            new DebtRule(),
            new OrderRule(),
            new TenantRule(),
            new ApprovalRule(),
            new KillSwitchRule(),
            new BudgetRule(),
            new StuckRule());

    private Oracle() {}

    /** All violations, by the rules in their order. */
    public static List<Violation> judge(History history) {
        var facts = Facts.of(history);
        return RULES.stream()
                .flatMap(rule -> rule.judge(history, facts).stream())
                .toList();
    }

    /** How many of each; every key is there. */
    public static Map<Key, Integer> count(List<Violation> violations) {
        var counts = new EnumMap<Key, Integer>(Key.class);
        Arrays.stream(Key.values()).forEach(key -> counts.put(key, 0));
        violations.forEach(violation -> counts.merge(violation.key(), 1, Integer::sum));
        return counts;
    }
}
