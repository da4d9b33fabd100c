package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tries one plan after the other, each once, until nothing is left. */
final class Spending implements Playbook.Openness {
    private final Set<FixId> forbidden;
    private final Set<String> spent = new HashSet<>();

    Spending(Set<FixId> forbidden) {
        this.forbidden = Set.copyOf(forbidden);
    }

    @Override
    public boolean isPermitted(FixId fix) {
        return !forbidden.contains(fix);
    }

    @Override
    public boolean isOpen(Plan plan) {
        return isPermitted(plan.fix()) && !spent.contains(plan.hash());
    }

    /** The fixes in the order in which they were tried; ends where a plan does not come next. */
    List<FixId> climb(Patient patient, List<Finding> findings) {
        return plans(patient, findings).stream().map(Plan::fix).toList();
    }

    List<Plan> plans(Patient patient, List<Finding> findings) {
        return all(openness -> Playbook.propose(patient, findings, openness) instanceof Proposal.Carry(Plan plan)
                ? Optional.of(plan)
                : Optional.empty());
    }

    List<Plan> all(Function<Playbook.Openness, Optional<Plan>> proposing) {
        List<Plan> tried = new ArrayList<>();
        for (Optional<Plan> next = proposing.apply(this); next.isPresent(); next = proposing.apply(this)) {
            tried.add(next.get());
            spent.add(next.get().hash());
        }
        return tried;
    }
}
