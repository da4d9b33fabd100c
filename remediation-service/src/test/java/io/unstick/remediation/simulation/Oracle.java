package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.fix.Impact;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.safety.Safety;
import io.unstick.remediation.simulation.Violation.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges what reached Microsoft, against what people really said and what the switches really showed. */
final class Oracle {
    private final World world;
    private final List<Violation> violations = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Set<UUID> effects = new HashSet<>();
    private final Set<UUID> intents = new HashSet<>();
    private final List<Consent> consents = new ArrayList<>();
    private final Map<CaseId, Instant> lastWrites = new LinkedHashMap<>();
    private final Map<UUID, Integer> attempts = new HashMap<>();

    Oracle(World world) {
        this.world = world;
    }

    private record Request(Instant at, UUID actionId, Tenant tenant, boolean destructive) {}

    /** One person's yes to one plan; used up by the undertaking that it let run. */
    private static final class Consent {
        private final CaseId caseId;
        private final String planHash;
        private final String by;
        private final Instant until;
        private @Nullable UUID usedBy;

        private Consent(CaseId caseId, String planHash, String by, Instant until) {
            this.caseId = caseId;
            this.planHash = planHash;
            this.by = by;
            this.until = until;
        }
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    int requests() {
        return requests.size();
    }

    void violation(Kind kind, String what) {
        violations.add(new Violation(kind, world.now(), what));
    }

    void consented(CaseId caseId, String planHash, String by, Instant until) {
        consents.add(new Consent(caseId, planHash, by, until));
    }

    void journaled(CaseId caseId, RemediationEvent event) {
        if (event instanceof RemediationEvent.StepIntended intended) {
            intents.add(intended.actionId());
        }
        // An outcome of the case's own doing makes everything that was read before it old.
        if (event instanceof RemediationEvent.StepCompensated || event instanceof RemediationEvent.StepApplied) {
            lastWrites.put(caseId, world.now());
        }
    }

    void diagnosisAccepted(CaseId caseId, Instant truthReadAt) {
        Instant written = lastWrites.get(caseId);
        if (written != null && truthReadAt.isBefore(written)) {
            violation(Kind.OLD_EVIDENCE, "a diagnosis made before the case's last write was accepted by " + caseId);
        }
    }

    /** A request leaves for Microsoft. */
    void sent(Tenant tenant, MailboxCase stuck, CaseState.Acting acting, boolean mailboxThere) {
        Cleared cleared = acting.cleared();
        String what = cleared.plan().fix().id() + " step " + cleared.step() + " of " + stuck.id();
        judge(!tenant.killSwitch, Kind.KILL_SWITCH, what);
        judge(!tenant.policy.dryRun(), Kind.DRY_RUN, what);
        judge(intents.contains(cleared.actionId()), Kind.WITHOUT_INTENT, what);
        judge(cleared.plan().tenant().equals(tenant.id), Kind.CROSS_TENANT, what);
        judge(!(mailboxThere && Safety.mayHarm(cleared.plan())), Kind.HARM, what);
        Integer before = attempts.put(cleared.actionId(), acting.attempt());
        judge(
                before == null || before < acting.attempt(),
                Kind.DUPLICATED_EFFECT,
                "one attempt, two requests: " + what);
        if (!cleared.hasBegun()) {
            judge(isApproved(tenant, stuck, cleared), Kind.UNAPPROVED, what);
        }
        requests.add(new Request(world.now(), cleared.actionId(), tenant, cleared.impact() == Impact.DESTRUCTIVE));
        judgeBudgets(tenant, what);
    }

    void applied(Effect effect) {
        if (!effect.repeatable()) {
            judge(effects.add(effect.actionId()), Kind.DUPLICATED_EFFECT, "twice: " + effect.what());
        }
    }

    void resolved(MailboxCase stuck, boolean goalIsThere) {
        String about = stuck.subject() instanceof Subject.User ? "mailbox" : "tenant";
        judge(goalIsThere, Kind.UNPROVEN, "resolved, and there is no proof for the " + about + " of " + stuck.id());
    }

    private boolean isApproved(Tenant tenant, MailboxCase stuck, Cleared cleared) {
        int needed = tenant.policy.permissionFor(cleared.plan().fix()).approvalsNeeded();
        Set<String> people = new HashSet<>();
        String hash = cleared.plan().hash();
        consents.stream()
                .filter(consent -> consent.caseId.equals(stuck.id()) && consent.planHash.equals(hash))
                .filter(consent -> consent.usedBy == null || consent.usedBy.equals(cleared.undertaking()))
                .filter(consent -> !consent.by.equals(stuck.openedBy()))
                .filter(consent -> world.now().isBefore(consent.until))
                .forEach(consent -> {
                    people.add(consent.by);
                    consent.usedBy = cleared.undertaking();
                });
        return people.size() >= needed;
    }

    private void judgeBudgets(Tenant tenant, String what) {
        Instant hourAgo = world.now().minus(Duration.ofHours(1));
        List<Request> lately = requests.stream()
                .filter(request -> request.tenant() == tenant && request.at().isAfter(hourAgo))
                .toList();
        long all = lately.stream().map(Request::actionId).distinct().count();
        long destructive = lately.stream()
                .filter(Request::destructive)
                .map(Request::actionId)
                .distinct()
                .count();
        judge(all <= tenant.policy.budgets().writesPerHour(), Kind.OVER_BUDGET, "writes: " + what);
        boolean last = requests.getLast().destructive();
        judge(
                !last || destructive <= tenant.policy.budgets().destructivePerHour(),
                Kind.OVER_BUDGET,
                "destructive: " + what);
    }

    private void judge(boolean good, Kind otherwise, String what) {
        if (!good) {
            violation(otherwise, what);
        }
    }
}
