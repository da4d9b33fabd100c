package io.unstick.remediation.boundaries;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.util.List;
import java.util.function.Function;

/**
 * A trouble that one fix answers, from its beginning to its end.
 *
 * @param trouble makes the user whose mailbox is missing
 * @param finding what a diagnosis says as long as the trouble lasts
 * @param steps all that is done, in this order
 * @param rejectsSecondPlan people agree to the first plan and to no other
 * @param end what is true when it is over, besides the case's state
 */
record Scene(
        String name,
        FixId fix,
        Function<SimulatedTenant, SimulatedUser> trouble,
        Function<Scenery, Finding> finding,
        List<Step> steps,
        boolean rejectsSecondPlan,
        StateLabel endsAs,
        Function<Scenery, List<String>> end) {

    /** A scene that ends with the mailbox. */
    Scene(
            FixId fix,
            Function<SimulatedTenant, SimulatedUser> trouble,
            Function<Scenery, Finding> finding,
            Step... steps) {
        this(
                fix.id(),
                fix,
                trouble,
                finding,
                List.of(steps),
                false,
                StateLabel.RESOLVED,
                at -> at.whatIsMissing(at.hasMailbox(), "a mailbox"));
    }

    Scene called(String another) {
        return new Scene(another, fix, trouble, finding, steps, rejectsSecondPlan, endsAs, end);
    }

    Scene rejectingTheSecondPlan() {
        return new Scene(name, fix, trouble, finding, steps, true, endsAs, end);
    }

    /** Everything that must be true in the end: what the function finds missing, in words. */
    Scene ending(StateLabel as, Function<Scenery, List<String>> wanted) {
        return new Scene(name, fix, trouble, finding, steps, rejectsSecondPlan, as, wanted);
    }

    /** Whether only a mailbox that is missing for very long is treated like this. */
    boolean isLastResort() {
        return fix == FixId.RECREATE_USER || fix == FixId.MICROSOFT_TICKET;
    }

    /** No other fix may run. */
    TenantPolicy policy() {
        return Policies.only(fix, isLastResort());
    }
}
