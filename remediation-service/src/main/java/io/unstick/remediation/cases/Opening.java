package io.unstick.remediation.cases;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent.MailboxStuck;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.CaseOpened;
import io.unstick.contracts.event.RemediationEvent.DiagnosisAsked;
import io.unstick.remediation.playbook.Chart;
import java.time.Instant;
import java.util.List;

/** How cases begin. */
public final class Opening {
    private Opening() {}

    /** The detector found a stuck mailbox: the case exists from this moment on, also while diagnosis is down. */
    public static Change stuck(MailboxStuck event, Terms terms, Instant now) {
        var user = new Subject.User(
                event.userObjectId(), event.userPrincipalName(), event.displayName(), event.licensedSince());
        var state = new CaseState.Opened(terms.after(now, terms.patience().firstDiagnosis()));
        MailboxCase opened = fresh(event.caseId(), event.mailbox(), user, state, Entry.UNSTICK, terms, now);
        return Change.to(opened, opened(opened, Entry.UNSTICK, "licensed, and Exchange Online has no mailbox"));
    }

    /** A person wants this mailbox looked after. */
    public static Change byHand(
            CaseId id, MailboxKey mailbox, Subject.User user, Request request, Terms terms, Instant now) {
        var state = new CaseState.Diagnosing(terms.askAgainAfter(now, 0), 1);
        MailboxCase opened = fresh(id, mailbox, user, state, request.by(), terms, now);
        return Change.to(
                        opened,
                        opened(opened, request.by(), request.reason()),
                        new DiagnosisAsked(
                                "opened by hand: " + request.reason(), user.objectId(), user.licensedSince()))
                .by(request.by());
    }

    /** Who asks for a case, and why. */
    public record Request(String by, String reason) {}

    /**
     * Whether the mailbox was seen stuck after this case had ended, and is the same trouble: soon after it was proven, or
     * the very episode, however long ago (its tenant has come back, say, or the mailbox is gone again under the same
     * licence).
     */
    public static boolean goesOn(MailboxCase ended, MailboxStuck event, Terms terms, Instant now) {
        boolean sameEpisode = ended.id().equals(event.caseId());
        if (ended.state() instanceof CaseState.Suppressed(Instant at, String _)) {
            return sameEpisode && event.observedAt().isAfter(at);
        }
        return ended.state() instanceof CaseState.Resolved(Instant at, String _)
                && event.observedAt().isAfter(at)
                && (sameEpisode || terms.mayReopen(at, now));
    }

    /** Whether the event tells this case nothing new: it is open, or its mailbox was proven after the event saw none. */
    public static boolean covers(MailboxCase newest, MailboxStuck event) {
        return newest.isOpen()
                || (newest.state() instanceof CaseState.Resolved(Instant at, String _)
                        && !event.observedAt().isAfter(at));
    }

    /** The same mailbox is stuck again: the same case goes on. What was proven in between is not counted as stuck. */
    public static Change again(MailboxCase resolved, MailboxStuck event, Terms terms, Instant now) {
        var state = new CaseState.Opened(terms.after(now, terms.patience().firstDiagnosis()));
        MailboxCase reopened = new MailboxCase(
                resolved.id(),
                resolved.mailbox(),
                new Subject.User(
                        event.userObjectId(), event.userPrincipalName(), event.displayName(), since(resolved, event)),
                state,
                resolved.openedAt(),
                resolved.openedBy(),
                null,
                List.of(),
                0,
                terms.after(now, terms.patience().look()),
                null,
                Chart.BLANK);
        return Change.to(reopened, new RemediationEvent.Reopened("the mailbox is stuck again"));
    }

    private static Instant since(MailboxCase ended, MailboxStuck event) {
        return ended.state() instanceof CaseState.Resolved(Instant at, String _) && at.isAfter(event.licensedSince())
                ? at
                : event.licensedSince();
    }

    /** The incident that several cases of a tenant wait for. */
    static Change incident(MailboxCase member, Subject.TenantTrouble trouble, Terms terms, Instant now) {
        var tenant = member.mailbox().tenant();
        MailboxCase opened = fresh(
                CaseId.ofIncident(tenant, trouble.about()),
                MailboxKey.tenantWide(tenant),
                trouble,
                new CaseState.WaitingForMicrosoft(trouble.cause().explanation()),
                Entry.UNSTICK,
                terms,
                now);
        Change opening =
                Change.to(opened, opened(opened, Entry.UNSTICK, trouble.cause().explanation()));
        return opening.then(Planning.decide(opened, terms, now));
    }

    /** The trouble of a resolved incident is back: the incident begins anew, with its history. */
    public static Change incidentAgain(MailboxCase resolved, Change opening) {
        MailboxCase fresh = opening.after();
        MailboxCase reopened = new MailboxCase(
                resolved.id(),
                resolved.mailbox(),
                resolved.subject(),
                fresh.state(),
                resolved.openedAt(),
                resolved.openedBy(),
                null,
                List.of(),
                0,
                fresh.lookAt(),
                null,
                Chart.BLANK);
        List<Entry> afterOpening =
                opening.entries().subList(1, opening.entries().size());
        return Change.to(reopened, new RemediationEvent.Reopened("members show the same trouble again"))
                .then(new Change(reopened, afterOpening, null));
    }

    private static MailboxCase fresh(
            CaseId id, MailboxKey mailbox, Subject subject, CaseState state, String by, Terms terms, Instant now) {
        return new MailboxCase(
                id,
                mailbox,
                subject,
                state,
                now,
                by,
                null,
                List.of(),
                0,
                terms.after(now, terms.patience().look()),
                null,
                Chart.BLANK);
    }

    private static CaseOpened opened(MailboxCase fresh, String by, String reason) {
        return new CaseOpened(fresh.scope(), fresh.stuckSince(), by, reason);
    }
}
