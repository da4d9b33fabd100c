package io.unstick.remediation.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Diagnosis;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Severity;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it.
 *
 * @param initialPassword what became of the password of a re-created user; only where one case is asked for
 * @param timeline only where one case is asked for
 * @param tickets always empty until a ticketing system has linked one
 */
record CaseView(
        String id,
        String tenantId,
        String tenantName,
        String scope,
        @Nullable String userObjectId,
        String originObjectId,
        @Nullable String userPrincipalName,
        StateLabel state,
        @Nullable Verdict verdict,
        @Nullable String cause,
        List<Finding> findings,
        String severity,
        Instant openedAt,
        Instant stuckSince,
        @Nullable Instant nextActionAt,
        @Nullable PendingPlan plan,
        @Nullable String incidentId,
        List<String> tickets,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PasswordDropView initialPassword,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TimelineEntry> timeline) {
    /** What is shown only where one case is asked for. */
    record Details(
            @Nullable PasswordDropView initialPassword,
            @Nullable List<TimelineEntry> timeline) {
        static final Details NONE = new Details(null, null);
    }

    static CaseView of(MailboxCase stuck, String tenantName, Severity severity, Details details) {
        Diagnosis diagnosis = stuck.diagnosis();
        return new CaseView(
                stuck.id().toString(),
                stuck.mailbox().tenant().toString(),
                tenantName,
                stuck.scope().name().toLowerCase(Locale.ROOT),
                stuck.subject() instanceof Subject.User user ? user.objectId().toString() : null,
                stuck.mailbox().origin(),
                stuck.subject() instanceof Subject.User user ? user.userPrincipalName() : null,
                StateLabel.of(stuck.state()),
                diagnosis == null ? null : diagnosis.verdict(),
                cause(stuck),
                diagnosis == null ? List.of() : diagnosis.findings(),
                severity.name().toLowerCase(Locale.ROOT),
                stuck.openedAt(),
                stuck.stuckSince(),
                nextActionAt(stuck),
                PendingPlan.of(stuck.state()),
                stuck.incident() == null ? null : stuck.incident().toString(),
                List.of(),
                details.initialPassword(),
                details.timeline());
    }

    /** A case that acts at this moment has nothing ahead of it that could be dated. */
    private static @Nullable Instant nextActionAt(MailboxCase stuck) {
        return stuck.state() instanceof CaseState.Acting ? null : stuck.dueAt();
    }

    private static @Nullable String cause(MailboxCase stuck) {
        return switch (stuck.subject()) {
            case Subject.TenantTrouble trouble -> trouble.cause().name();
            case Subject.User _ -> {
                Diagnosis diagnosis = stuck.diagnosis();
                yield diagnosis == null || diagnosis.cause() == null
                        ? null
                        : diagnosis.cause().name();
            }
        };
    }
}
