package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.PlanDisabled;
import io.unstick.contracts.findings.FindingDetail.PreviousMailboxKept;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.remediation.cases.Examining;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeChange;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import io.unstick.remediation.onpremises.repair.Modification;
import io.unstick.remediation.playbook.Chart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says why a mailbox is missing, as far as that can be read at that moment. */
final class Diagnostics {
    private final World world;

    Diagnostics(World world) {
        this.world = world;
    }

    MailboxDiagnosed diagnose(User user, CaseId caseId) {
        Instant now = world.now();
        if (world.fault(0.1)) {
            return answer(user, caseId, Verdict.INCOMPLETE, List.of(), now);
        }
        if (user.mailbox && !world.fault(0.1)) {
            return answer(user, caseId, Verdict.ALREADY_PROVISIONED, List.of(), now);
        }
        return user.isEntitled() || user.trouble == Trouble.PLAN_OFF
                ? answer(user, caseId, Verdict.STUCK, findings(user), now)
                : answer(user, caseId, Verdict.NOT_APPLICABLE, List.of(), now);
    }

    Examining.Result examine(User user, Chart.Question question) {
        if (world.fault(0.1)) {
            return new Examining.Result.Unreadable("no answer");
        }
        return switch (question) {
            case Chart.Question.Licensing() -> new Examining.Result.Read(licences(user));
            case Chart.Question.ActiveDirectory(String about) -> new Examining.Result.Read(onPremises(user, about));
            case Chart.Question.Emptying() -> new Examining.Result.Unreadable("not simulated");
        };
    }

    private static Chart.Licences licences(User user) {
        List<Chart.Held> held = user.licences.entrySet().stream()
                .filter(entry -> !entry.getValue().contains(User.MAILBOX_PLAN))
                .map(entry -> new Chart.Held(entry.getKey(), User.MAILBOX_PLAN, List.copyOf(entry.getValue()), false))
                .toList();
        boolean spare = user.tenant.spareSeats > 0 && !user.licences.containsKey(User.SPARE_LICENCE);
        return new Chart.Licences(
                held, spare ? List.of(new Chart.Spare(User.SPARE_LICENCE, User.MAILBOX_PLAN)) : List.of());
    }

    private static Chart.OnPremises onPremises(User user, String about) {
        boolean theUser = about.equals(user.id.toString());
        boolean repairable = theUser == (user.trouble == Trouble.STALE_DIRECTORY);
        return repairable
                ? new Chart.OnPremises.Repairable(about, entry(user, about), clearing(user))
                : new Chart.OnPremises.NotOurs(about, "a mailbox exists on the premises");
    }

    private static AdObject entry(User user, String about) {
        return new AdObject(
                "CN=" + about,
                UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)),
                Map.of("step", step(user)),
                HomeDatabase.NONE);
    }

    private static Modification clearing(User user) {
        return new Modification(List.of(new AttributeChange("step", step(user), List.of())));
    }

    private static List<AttributeValue> step(User user) {
        return List.of(AttributeValue.of("step" + user.onPremisesStep));
    }

    private List<Finding> findings(User user) {
        if (user.tenant.hasIncident(world.now())) {
            return List.of(with(Cause.SERVICE_INCIDENT, new FindingDetail.IncidentActive("EX1", "late")));
        }
        if (user.tenant.dehydrated) {
            return List.of(Finding.of(Cause.TENANT_DEHYDRATED, 0.9));
        }
        return switch (user.trouble) {
            case SYNC_GAP -> List.of(Finding.of(Cause.FORWARD_SYNC_GAP, 0.9));
            case LATE, NEEDS_TOGGLE, NEEDS_SWAP, HOPELESS -> List.of(Finding.of(Cause.BACKEND_UNKNOWN, 0.5));
            case HELD_BY_CONTACT -> held(user, HolderKind.MAIL_CONTACT, false);
            case HELD_BY_DELETED_USER -> held(user, HolderKind.DELETED_USER, false);
            case REMEMBERED_MAILBOX ->
                List.of(with(Cause.STALE_PREVIOUS_MAILBOX, new PreviousMailboxKept("UserMailbox", null, false)));
            case PLAN_OFF -> planOff(user);
            case STALE_DIRECTORY -> List.of(Finding.of(Cause.ONPREM_MAILBOX_GUID, 0.9));
            case HELD_ON_PREMISES ->
                List.of(
                        Finding.of(Cause.ONPREM_MAILBOX_GUID, 0.9),
                        held(user, HolderKind.MAIL_USER, true).getFirst());
        };
    }

    private static List<Finding> planOff(User user) {
        var off = user.licences.get(User.LICENCE);
        return off != null && off.contains(User.MAILBOX_PLAN)
                ? List.of(with(
                        Cause.EXCHANGE_PLAN_DISABLED,
                        new PlanDisabled(User.LICENCE, User.MAILBOX_PLAN, List.copyOf(off), null)))
                : List.of(Finding.of(Cause.BACKEND_UNKNOWN, 0.5));
    }

    private static List<Finding> held(User user, HolderKind kind, boolean synced) {
        return user.isAddressHeld()
                ? List.of(with(
                        Cause.PROXY_CONFLICT,
                        new AddressHeld(user.address(), kind, user.holder, false, synced, user.holderAddresses)))
                : List.of(Finding.of(Cause.BACKEND_UNKNOWN, 0.5));
    }

    private static Finding with(Cause cause, FindingDetail detail) {
        return new Finding(cause, 0.9, cause.explanation(), detail, List.of());
    }

    private static MailboxDiagnosed answer(
            User user, CaseId caseId, Verdict verdict, List<Finding> findings, Instant now) {
        return new MailboxDiagnosed(user.key(), caseId, verdict, findings, "because", List.of(), now);
    }
}
