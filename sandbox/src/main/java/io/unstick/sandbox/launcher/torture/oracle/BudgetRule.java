package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * In no hour are there more writes than allowed. Counted are actions whose requests reached Microsoft, by the moment they
 * were intended: that is when the budget is spent, and a stopped replica may send much later. Bringing back a user whom
 * Unstick deleted asks no budget, and is only counted for others.
 */
final class BudgetRule implements Rule {

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var limits = history.limits();
        var arrived = facts.arrivedActions(history.microsoft().effects());
        var spent = new ArrayList<Intent>(facts.intents().stream()
                .filter(intent -> arrived.contains(intent.actionId()))
                .sorted(Comparator.comparing(Intent::at))
                .toList());
        var violations = new ArrayList<Violation>();
        for (var intent : spent) {
            if (intent.fix() == FixId.RECREATE_USER && !intent.isFirstStep()) {
                continue;
            }
            Predicate<Intent> sameTenant = other -> other.tenant().equals(intent.tenant());
            judge(intent, spent, sameTenant, limits, limits.writesPerHour(), "writes to a tenant", violations);
            if (isDestructive(intent)) {
                var destructive = sameTenant.and(BudgetRule::isDestructive);
                judge(
                        intent,
                        spent,
                        destructive,
                        limits,
                        limits.destructivePerHour(),
                        "destructive writes",
                        violations);
                judge(
                        intent,
                        spent,
                        BudgetRule::isDestructive,
                        limits,
                        limits.fleetDestructivePerHour(),
                        "destructive writes to all tenants",
                        violations);
            }
        }
        return violations;
    }

    /** The steps after the first one only make it good. */
    private static boolean isDestructive(Intent intent) {
        return intent.fix().impact() == Impact.DESTRUCTIVE && intent.isFirstStep();
    }

    private static void judge(
            Intent last,
            List<Intent> spent,
            Predicate<Intent> counts,
            Limits limits,
            int allowed,
            String what,
            List<Violation> violations) {
        var since = last.at().minus(limits.hour());
        var hour = new LinkedHashMap<String, Intent>();
        spent.stream()
                .filter(other -> other.at().isAfter(since) && !other.at().isAfter(last.at()))
                .filter(counts)
                .forEach(other -> hour.put(other.actionId(), other));
        if (hour.size() > allowed) {
            violations.add(Violation.of(
                    Key.OVER_BUDGET,
                    "%d %s within an hour, allowed are %d".formatted(hour.size(), what, allowed),
                    hour.values().toArray()));
        }
    }
}
