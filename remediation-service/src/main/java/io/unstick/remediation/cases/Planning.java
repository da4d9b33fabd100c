package io.unstick.remediation.cases;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.EvidencePack;
import io.unstick.contracts.event.RemediationEvent.ApprovalRequested;
import io.unstick.contracts.event.RemediationEvent.Escalated;
import io.unstick.contracts.event.RemediationEvent.Held;
import io.unstick.contracts.event.RemediationEvent.PersonAsked;
import io.unstick.contracts.event.RemediationEvent.Planned;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.contracts.fix.PlanView;
import io.unstick.remediation.playbook.Action;
import io.unstick.remediation.playbook.Patient;
import io.unstick.remediation.playbook.Plan;
import io.unstick.remediation.playbook.Playbook;
import io.unstick.remediation.playbook.Proposal;
import io.unstick.remediation.playbook.TenantPlaybook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From findings to the next thing that happens. */
final class Planning {
    private static final double WARN_AFTER = 0.75;

    private Planning() {}

    /** What follows from the case's findings; when nothing is left to try, the case watches until it is time to escalate. */
    static Change decide(MailboxCase stuck, Terms terms, Instant now) {
        return switch (propose(stuck, terms, now)) {
            case Proposal.Carry(var plan) -> carry(stuck, plan, terms, now);
            case Proposal.Examine(var question) -> Examining.begin(stuck, question, terms, now);
            case Proposal.JoinIncident(var finding) -> hold(stuck, finding, terms, now);
            case Proposal.NothingLeft() -> watch(stuck, terms, now);
        };
    }

    /** The same after people said no: what is left without their consent, or the end. */
    static Change decideAfterRejection(MailboxCase stuck, String reason, Terms terms, Instant now) {
        return propose(stuck, terms, now) instanceof Proposal.NothingLeft
                ? escalate(stuck, "the approval was rejected: " + reason, null, terms, now)
                : decide(stuck, terms, now);
    }

    private static Change carry(MailboxCase stuck, Plan plan, Terms terms, Instant now) {
        if (plan.action(0) instanceof Action.AskPerson(String instructions)) {
            return askPerson(stuck, plan, instructions, false, terms, now);
        }
        if (terms.policy().dryRun()) {
            String instructions = "The tenant is in dry-run, so nothing is written. Unstick would run %s now."
                    .formatted(plan.fix().id());
            return askPerson(stuck, plan, instructions, true, terms, now);
        }
        Permission permission = terms.permissionFor(plan.fix());
        return permission.approvalsNeeded() == 0
                ? runSoon(stuck, plan, now)
                : askApprovers(stuck, plan, permission.approvalsNeeded(), terms, now);
    }

    static Change escalate(MailboxCase stuck, String reason, @Nullable Plan step, Terms terms, Instant now) {
        MailboxCase after = stuck.in(new CaseState.Escalated(now, reason, step))
                .lookingAt(terms.after(now, terms.patience().escalatedLook()));
        EvidencePack pack = EvidencePacking.of(stuck, reason);
        return Change.to(after, new Escalated(reason, EvidenceText.of(pack), pack));
    }

    private static Proposal propose(MailboxCase stuck, Terms terms, Instant now) {
        var openness = new UnderTerms(stuck, terms);
        return switch (stuck.subject()) {
            case Subject.User user -> Playbook.propose(patient(stuck, user, terms, now), findings(stuck), openness);
            case Subject.TenantTrouble(var cause, var about) ->
                TenantPlaybook.propose(stuck.mailbox().tenant(), cause, about, openness)
                        .<Proposal>map(Proposal.Carry::new)
                        .orElseGet(Proposal.NothingLeft::new);
        };
    }

    private static Patient patient(MailboxCase stuck, Subject.User user, Terms terms, Instant now) {
        return new Patient(
                stuck.mailbox().tenant(), user.objectId(), terms.policy(), terms.urgencyOf(stuck, now), stuck.chart());
    }

    /** What this case may still try under the tenant's terms. */
    private record UnderTerms(MailboxCase stuck, Terms terms) implements Playbook.Openness {
        @Override
        public boolean isPermitted(FixId fix) {
            return terms.permissionFor(fix) != Permission.FORBIDDEN
                    && !(fix == FixId.RECREATE_USER && stuck.hasDecidedAbout(fix));
        }

        @Override
        public boolean isOpen(Plan plan) {
            return isPermitted(plan.fix()) && !stuck.isSpent(plan, terms.ambiguousTries());
        }
    }

    private static List<Finding> findings(MailboxCase stuck) {
        Diagnosis diagnosis = stuck.diagnosis();
        return diagnosis == null ? List.of() : diagnosis.findings();
    }

    private static Change runSoon(MailboxCase stuck, Plan plan, Instant now) {
        Cleared cleared = Cleared.of(stuck, plan, List.of(), null, now);
        return Change.to(stuck.in(new CaseState.ReadyToAct(cleared, 1, now, null)), planned(plan));
    }

    static Change askApprovers(MailboxCase stuck, Plan plan, int needed, Terms terms, Instant now) {
        Duration patience = terms.policy().approvalExpires();
        Instant expiresAt = terms.after(now, patience);
        Instant warnAt = now.plusMillis((long) (Duration.between(now, expiresAt).toMillis() * WARN_AFTER));
        MailboxCase after = stuck.in(new CaseState.AwaitingApproval(plan, List.of(), needed, warnAt, false, expiresAt))
                .lookingAt(terms.after(now, terms.patience().look()));
        return Change.to(after, planned(plan), new ApprovalRequested(plan.view(false), needed, expiresAt));
    }

    private static Change askPerson(
            MailboxCase stuck, Plan plan, String instructions, boolean dryRun, Terms terms, Instant now) {
        var waiting = new CaseState.WaitingForPerson(
                plan, dryRun, terms.after(now, terms.patience().askAgain()));
        MailboxCase after =
                stuck.in(waiting).lookingAt(terms.after(now, terms.patience().look()));
        if (stuck.state() instanceof CaseState.WaitingForPerson before
                && before.plan().hash().equals(plan.hash())
                && before.dryRun() == dryRun) {
            return Change.to(after);
        }
        PlanView shown = plan.view(dryRun);
        return Change.to(after, new Planned(shown), new PersonAsked(plan.fix(), instructions, shown));
    }

    private static Change hold(MailboxCase stuck, Finding finding, Terms terms, Instant now) {
        var trouble = new Subject.TenantTrouble(finding.cause(), about(finding));
        CaseId incident = CaseId.ofIncident(stuck.mailbox().tenant(), trouble.about());
        MailboxCase after = stuck.in(new CaseState.Held(incident, finding.summary()))
                .partOf(incident)
                .lookingAt(terms.after(now, terms.patience().look()));
        return Change.to(after, new Held(incident, finding.summary()))
                .needing(Opening.incident(stuck, trouble, terms, now));
    }

    private static String about(Finding finding) {
        return switch (finding.detail()) {
            case FindingDetail.IncidentActive active -> active.incidentId();
            case FindingDetail.DomainUnaccepted unaccepted -> unaccepted.domain();
            case FindingDetail.SubscriptionState subscription ->
                subscription.skuId().toString();
            case FindingDetail.None _,
                    FindingDetail.AddressHeld _,
                    FindingDetail.NameHeld _,
                    FindingDetail.PlanDisabled _,
                    FindingDetail.LicenceNeeded _,
                    FindingDetail.AssignmentFailed _,
                    FindingDetail.OnPremisesObject _,
                    FindingDetail.ObjectRejected _,
                    FindingDetail.PreviousMailboxKept _ -> finding.cause().name();
        };
    }

    /** Nothing can be done now. Looks again soon, and decides again when the time that has passed allows more. */
    static Change watch(MailboxCase stuck, Terms terms, Instant now) {
        String reason = "everything that is permitted was tried, and the mailbox is still missing";
        if (terms.isTimeToEscalate(stuck, now)) {
            return escalate(stuck, reason, null, terms, now);
        }
        if (stuck.subject() instanceof Subject.TenantTrouble trouble && trouble.cause() == Cause.SERVICE_INCIDENT) {
            return Change.to(
                    stuck.in(new CaseState.WaitingForMicrosoft(trouble.cause().explanation()))
                            .lookingAt(terms.after(now, terms.patience().look())));
        }
        Instant askAt = stuck.state() instanceof CaseState.Watching watching && now.isBefore(watching.askAt())
                ? watching.askAt()
                : terms.after(now, terms.patience().askAgain());
        return Change.to(stuck.in(new CaseState.Watching(reason, askAt)).lookingAt(terms.nextMilestone(stuck, now)));
    }

    private static Planned planned(Plan plan) {
        return new Planned(plan.view(false));
    }
}
