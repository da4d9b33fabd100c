package io.unstick.contracts.fix;

import java.util.List;

/**
 * What Unstick intends to do, exactly as an approver must see it.
 *
 * @param hash SHA-256 over everything that matters (tenant, target, action, expected state), lower-case hexadecimal; an
 *     approval names it and is worth nothing for any other plan
 * @param targets object ids that are changed
 * @param before the state the plan was made for
 * @param after the state it leaves behind
 * @param dryRun nothing will be written: it is shown only
 */
public record PlanView(
        FixId fix, Impact impact, String hash, List<String> targets, String before, String after, boolean dryRun) {
    public PlanView {
        targets = List.copyOf(targets);
    }

    /** Without before and after: they hold addresses. */
    @Override
    public String toString() {
        return "PlanView[fix=%s, hash=%s]".formatted(fix.id(), hash);
    }
}
