package io.unstick.remediation.safety;

import io.unstick.remediation.playbook.Plan;
import java.util.Optional;

/** One reason why a plan may not run now. */
@FunctionalInterface
interface SafetyRule {
    Optional<String> objectionTo(Plan plan, SafetyFacts facts);

    static Optional<String> objectIf(boolean objects, String why) {
        return objects ? Optional.of(why) : Optional.empty();
    }
}
