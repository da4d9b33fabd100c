package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.event.RemediationEvent.ApprovalRequested;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Deciding;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.Deciding.Ruling;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.simulation.Cases.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Approvers who decide late, twice, about an old plan or about their own request; and hands on the kill switch. */
final class People {
    static final String REQUESTER = "ada";
    private static final List<String> APPROVERS = List.of("grace", "linus", REQUESTER);

    private final World world;
    private final Cases cases;
    private final Oracle oracle;
    private final Sabotage sabotage;
    private final Map<CaseId, List<Asked>> asked = new HashMap<>();
    private final Map<CaseId, List<String>> saidYes = new HashMap<>();
    private Consumer<CaseId> wake = _ -> {};

    People(World world, Cases cases, Oracle oracle, Sabotage sabotage) {
        this.world = world;
        this.cases = cases;
        this.oracle = oracle;
        this.sabotage = sabotage;
    }

    private record Asked(String planHash, Instant until) {}

    void whenDecided(Consumer<CaseId> waken) {
        wake = waken;
    }

    /** Hears of a plan that waits for approval. */
    void follow(Tenant tenant, MailboxCase stuck, Entry entry) {
        if (!(entry.event() instanceof ApprovalRequested(var plan, int needed, Instant _))) {
            return;
        }
        var question = new Asked(plan.hash(), world.now().plus(tenant.policy.approvalExpires()));
        List<Asked> questions = asked.computeIfAbsent(stuck.id(), _ -> new ArrayList<>());
        questions.add(question);
        for (String person : APPROVERS) {
            Asked meant = world.fault(0.1) ? questions.getFirst() : question;
            boolean yes = world.maybe(0.85);
            int times = world.maybe(0.1) ? 2 : 1;
            for (int time = 0; time < times; time++) {
                world.in(
                        world.maybe(0.9) ? world.minutes(1, 60) : world.minutes(60, 1500),
                        () -> decide(tenant, stuck.id(), meant.planHash(), yes, person));
            }
        }
        if (sabotage == Sabotage.APPROVAL_USED_AGAIN) {
            String hash = plan.hash();
            world.in(
                    Duration.ZERO,
                    () -> saidYes.getOrDefault(stuck.id(), List.of())
                            .forEach(person -> rule(tenant, stuck.id(), new Decision(hash, true, person, "again"))));
        }
    }

    private void decide(Tenant tenant, CaseId id, String meant, boolean yes, String person) {
        Stored stored = cases.find(id).orElseThrow();
        if (stored.value().openedBy().equals(person) && sabotage != Sabotage.SELF_APPROVAL) {
            return;
        }
        String hash = sabotage == Sabotage.APPROVAL_NOT_BOUND_TO_PLAN
                        && stored.value().state() instanceof CaseState.AwaitingApproval waiting
                ? waiting.plan().hash()
                : meant;
        boolean accepted = rule(tenant, id, new Decision(hash, yes, person, "because"));
        if (accepted && yes) {
            oracle.consented(id, meant, person, until(id, meant));
            saidYes.computeIfAbsent(id, _ -> new ArrayList<>()).add(person);
        }
    }

    /** A plan may have been asked about twice: a yes counts for the question that is open. */
    private Instant until(CaseId id, String planHash) {
        return asked.getOrDefault(id, List.of()).stream()
                .filter(question -> question.planHash().equals(planHash))
                .reduce((_, later) -> later)
                .orElseThrow()
                .until();
    }

    private boolean rule(Tenant tenant, CaseId id, Decision decision) {
        Stored stored = cases.find(id).orElseThrow();
        Ruling ruling = Deciding.decide(stored.value(), decision, tenant.terms(), world.now());
        if (ruling instanceof Ruling.Accepted(var change)) {
            cases.save(stored, change);
            wake.accept(id);
            return true;
        }
        return false;
    }

    /** Somebody does something at the very moment in which a case is being worked on. */
    void interfere(Tenant tenant, MailboxCase stuck) {
        if (world.fault(0.03)) {
            stop(tenant, world.minutes(1, 60));
        }
        if (world.fault(0.1) && stuck.state() instanceof CaseState.AwaitingApproval waiting) {
            decide(tenant, stuck.id(), waiting.plan().hash(), true, "grace");
        }
    }

    /** Turns the tenant's kill switch on for a while. */
    void stop(Tenant tenant, Duration wait) {
        tenant.killSwitch = true;
        world.in(wait, () -> tenant.killSwitch = false);
    }
}
