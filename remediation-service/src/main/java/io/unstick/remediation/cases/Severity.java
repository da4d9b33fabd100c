package io.unstick.remediation.cases;

import java.time.Duration;
import java.time.Instant;

/** How bad a case is, by its scope, its end and its age. */
public enum Severity {
    CLEAR(0),
    WARNING(1),
    MINOR(2),
    MAJOR(3),
    CRITICAL(4);

    private final int priority;

    Severity(int priority) {
        this.priority = priority;
    }

    /** The higher, the sooner. */
    public int priority() {
        return priority;
    }

    /** The severity at this moment under these terms. */
    public static Severity of(MailboxCase stuck, Terms terms, Instant now) {
        return switch (StateLabel.of(stuck.state())) {
            case RESOLVED, SUPPRESSED -> CLEAR;
            case ESCALATED -> stuck.subject() instanceof Subject.TenantTrouble ? CRITICAL : MAJOR;
            case OPEN, DIAGNOSING, AWAITING_APPROVAL, ACTING, SETTLING, VERIFYING, HELD, WAITING_FOR_PERSON ->
                stuck.subject() instanceof Subject.TenantTrouble ? CRITICAL : byAge(stuck.stuckSince(), terms, now);
        };
    }

    /** How much its next turn matters: a case that was given up is only looked at now and then, and makes nobody wait. */
    public static Severity ofNextTurn(MailboxCase stuck, Terms terms, Instant now) {
        return stuck.isOpen() ? of(stuck, terms, now) : CLEAR;
    }

    private static Severity byAge(Instant stuckSince, Terms terms, Instant now) {
        if (isOver(stuckSince, terms.policy().escalateAfter(), terms, now)) {
            return MAJOR;
        }
        return isOver(stuckSince, terms.policy().stuckAfter(), terms, now) ? MINOR : WARNING;
    }

    private static boolean isOver(Instant since, Duration unscaled, Terms terms, Instant now) {
        return !now.isBefore(terms.after(since, unscaled));
    }
}
