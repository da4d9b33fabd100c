package io.unstick.remediation.cases;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Under which terms a tenant's cases are worked on: its policy, and all waiting times, already scaled.
 *
 * @param settleTries how often the mailbox is looked for after a fix, each wait twice as long, before asking why again
 * @param ambiguousTries how often a fix with unclear outcomes may be tried
 */
public record Terms(
        TenantPolicy policy, Patience patience, int settleTries, int ambiguousTries, UnaryOperator<Duration> scale) {
    /**
     * Waiting times that belong to the service, not to a tenant; unscaled.
     *
     * @param look how often a waiting case looks whether the mailbox appeared by itself
     * @param firstDiagnosis how long the first diagnosis may take before it is asked for
     * @param diagnosis how long an asked-for diagnosis may take; doubles per time asked
     * @param askAgain how often a case that waits for people looks into its cause again
     * @param objection how long a plan waits after safety objected or Microsoft could not be reached
     * @param escalatedLook how often an escalated case is still looked at
     */
    public record Patience(
            Duration look,
            Duration firstDiagnosis,
            Duration diagnosis,
            Duration askAgain,
            Duration objection,
            Duration escalatedLook) {}

    private static final int LONGEST_DOUBLING = 5;

    /** Whether a mailbox that is stuck again belongs to the case that was resolved then. */
    public boolean mayReopen(Instant resolvedAt, Instant now) {
        return now.isBefore(after(resolvedAt, policy.reopenWindow()));
    }

    Permission permissionFor(FixId fix) {
        return policy.permissionFor(fix);
    }

    Instant after(Instant now, Duration unscaled) {
        return now.plus(scale.apply(unscaled));
    }

    Instant askAgainAfter(Instant now, int asked) {
        return after(now, patience.diagnosis().multipliedBy(1L << Math.min(asked, LONGEST_DOUBLING)));
    }

    /** Whether asking again has become as rare as it gets. */
    boolean isAskedOften(int asked) {
        return asked > LONGEST_DOUBLING;
    }

    Instant settledAfter(Instant now, int tries) {
        return after(now, policy.settle().multipliedBy(1L << Math.min(tries, LONGEST_DOUBLING)));
    }

    /** Microsoft's own incidents end when they end: nobody is asked about them. */
    boolean isTimeToEscalate(MailboxCase stuck, Instant now) {
        boolean microsofts =
                stuck.subject() instanceof Subject.TenantTrouble(var cause, var _) && cause == Cause.SERVICE_INCIDENT;
        return !microsofts && urgencyOf(stuck, now) == Urgency.LAST_RESORT;
    }

    Urgency urgencyOf(MailboxCase stuck, Instant now) {
        if (!now.isBefore(after(stuck.stuckSince(), policy.escalateAfter()))) {
            return Urgency.LAST_RESORT;
        }
        return now.isBefore(after(stuck.stuckSince(), policy.stuckAfter())) ? Urgency.EARLY : Urgency.SPECULATIVE;
    }

    /** When it is worth looking again: soon, and exactly when more becomes allowed. */
    Instant nextMilestone(MailboxCase stuck, Instant now) {
        return Stream.of(policy.stuckAfter(), policy.escalateAfter())
                .map(wait -> after(stuck.stuckSince(), wait))
                .filter(now::isBefore)
                .reduce(after(now, patience.look()), (one, other) -> one.isBefore(other) ? one : other);
    }
}
