package io.unstick.sandbox.launcher.torture.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever got stuck has a case, every case that was told of is there, and everything it says was published. */
final class LostRule implements Rule {

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var violations = new ArrayList<Violation>();
        var cases = history.product().cases();
        var mailboxes = cases.stream().map(CaseSeen::mailbox).collect(Collectors.toSet());
        for (var arrival : history.microsoft().arrivals()) {
            if (!arrival.needsNoCase() && !mailboxes.contains(arrival.mailbox())) {
                violations.add(Violation.of(Key.LOST, "nobody cares for " + arrival.name(), arrival));
            }
        }
        var shown = cases.stream().map(CaseSeen::id).collect(Collectors.toSet());
        var told = new HashSet<>(facts.journals().keySet());
        told.removeAll(shown);
        told.forEach(id -> violations.add(Violation.of(
                Key.LOST,
                "case %s was told of and is not there".formatted(id),
                facts.journals().getOrDefault(id, List.of()).getLast())));
        cases.forEach(one -> unpublished(one, facts, violations));
        return violations;
    }

    private static void unpublished(CaseSeen one, Facts facts, List<Violation> violations) {
        Set<Long> told = facts.journals().getOrDefault(one.id(), List.of()).stream()
                .map(Told::seq)
                .collect(Collectors.toSet());
        var last = told.stream().mapToLong(Long::longValue).max().orElse(0);
        if (last < one.lastSeq()) {
            violations.add(Violation.of(
                    Key.LOST,
                    "%d events of case %s were never published".formatted(one.lastSeq() - last, one.id()),
                    "the timeline ends with %d, the topic with %d".formatted(one.lastSeq(), last)));
        }
    }
}
