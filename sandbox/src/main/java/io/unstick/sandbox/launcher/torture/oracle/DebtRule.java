package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.fix.FixId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When all is quiet the ledger owes nothing, and whoever lent a licence has what they had before the first time. Not
 * compared are those whose licences Unstick meant to change, and those who were made again.
 */
final class DebtRule implements Rule {

    private static final Set<FixId> MEANT =
            Set.of(FixId.ASSIGN_LICENCE, FixId.ENABLE_EXCHANGE_PLAN, FixId.REPROCESS_LICENCE, FixId.RECREATE_USER);

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var violations = new ArrayList<Violation>();
        history.product()
                .openDebts()
                .forEach(debt -> violations.add(Violation.of(Key.OPEN_DEBTS, "a licence is still owed", debt)));
        var lent = new HashMap<String, Effect>();
        var meant = new HashSet<String>();
        for (var effect : history.microsoft().effects()) {
            var intent = facts.intentOf(effect);
            var target = effect.target();
            if (intent.isPresent() && target != null) {
                if (intent.get().lends() && effect.licencesBefore() != null) {
                    lent.putIfAbsent(target, effect);
                } else if (MEANT.contains(intent.get().fix())) {
                    meant.add(target);
                }
            }
        }
        lent.keySet().removeAll(meant);
        lent.forEach((user, first) -> compare(history, user, first, violations));
        return violations;
    }

    private static void compare(History history, String user, Effect first, List<Violation> violations) {
        var now = history.microsoft().licences().get(user);
        if (now != null && !now.equals(first.licencesBefore())) {
            violations.add(Violation.of(
                    Key.OPEN_DEBTS,
                    "user %s does not have the licences from before the loan".formatted(user),
                    first,
                    "before: " + first.licencesBefore(),
                    "now: " + now));
        }
    }
}
