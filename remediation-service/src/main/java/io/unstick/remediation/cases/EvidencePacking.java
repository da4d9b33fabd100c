package io.unstick.remediation.cases;

import io.unstick.contracts.event.EvidencePack;
import java.util.List;
import java.util.Locale;

/** Puts together what Microsoft's support asks for. */
public final class EvidencePacking {
    /** Business impact with a workaround or for few people; A is for outages. */
    private static final String SEVERITY = "B";

    private static final String SUPPORT_PAGE = "https://admin.microsoft.com/#/support/requests";

    private EvidencePacking() {}

    /** For the event and the journal: without the person's name. */
    static EvidencePack of(MailboxCase stuck, String reason) {
        return packed(stuck, reason, false, List.of());
    }

    /**
     * For a person who asked for it, whatever state the case is in.
     *
     * @param requests what the journal knows of, oldest first
     */
    public static EvidencePack inFull(MailboxCase stuck, List<EvidencePack.Request> requests) {
        String reason = stuck.state() instanceof CaseState.Escalated escalated
                ? escalated.reason()
                : "not escalated; the case is %s".formatted(StateLabel.of(stuck.state()));
        return packed(stuck, reason, true, requests);
    }

    private static EvidencePack packed(
            MailboxCase stuck, String reason, boolean named, List<EvidencePack.Request> requests) {
        Diagnosis diagnosis = stuck.diagnosis();
        Subject.User user = stuck.subject() instanceof Subject.User one ? one : null;
        return new EvidencePack(
                SEVERITY,
                request(stuck),
                SUPPORT_PAGE,
                stuck.mailbox().tenant(),
                stuck.id(),
                user == null ? null : user.objectId(),
                user == null || !named ? null : user.userPrincipalName(),
                stuck.stuckSince(),
                reason,
                diagnosis == null ? List.of() : diagnosis.findings(),
                stuck.attempts().stream().map(EvidencePacking::attempt).toList(),
                requests,
                diagnosis == null ? List.of() : diagnosis.evidence());
    }

    private static String request(MailboxCase stuck) {
        return switch (stuck.subject()) {
            case Subject.User user ->
                """
                Please forward sync the object %s of tenant %s to Exchange Online again, check why no mailbox is provisioned \
                for it, and regenerate its mailbox GUID in the back end if need be.\
                """.formatted(user.objectId(), stuck.mailbox().tenant());
            case Subject.TenantTrouble(var cause, var about) ->
                """
                Please check tenant %s, in which no new mailboxes are provisioned: %s (%s)\
                """.formatted(stuck.mailbox().tenant(), cause.explanation(), about);
        };
    }

    private static EvidencePack.Attempt attempt(Attempt attempt) {
        return new EvidencePack.Attempt(
                attempt.fix(), attempt.result().name().toLowerCase(Locale.ROOT), attempt.at(), attempt.requestId());
    }
}
