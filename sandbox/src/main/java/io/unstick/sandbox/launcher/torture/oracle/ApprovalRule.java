package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every effect was intended by a case, and what needed consent had it: as many people as the fix needs, who really said
 * so about exactly this plan in time, none of them the one who asked for the case, and for this undertaking alone. Only
 * restoring a user whom Unstick itself deleted asks nobody.
 */
final class ApprovalRule implements Rule {

    private static final String RESTORE = "/restore";

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var violations = new ArrayList<Violation>();
        var acted = new HashSet<String>();
        for (var effect : history.microsoft().effects()) {
            var intent = facts.intentOf(effect);
            if (intent.isEmpty() && effect.isWrite() && !facts.isRepayment(effect)) {
                violations.add(Violation.of(Key.UNAPPROVED, "an effect that no case intended", effect));
            } else if (intent.isPresent()
                    && effect.changed()
                    && !effect.operation().endsWith(RESTORE)) {
                acted.add(intent.get().undertaking());
            }
        }
        facts.journals().values().forEach(journal -> judge(journal, history, facts, acted, violations));
        return violations;
    }

    /** What is on the table of one case while its journal is read. */
    private static final class Table {
        private final Map<String, Set<String>> consents = new HashMap<>();
        private final Map<String, Instant> expiries = new HashMap<>();
        private String requester = "";
    }

    private static void judge(
            List<Told> journal, History history, Facts facts, Set<String> acted, List<Violation> violations) {
        var table = new Table();
        var begun = new HashSet<String>();
        for (var told : journal) {
            switch (told.type()) {
                case "opened" -> table.requester = told.text("by");
                case "approval.requested" -> request(table, told);
                case "approval.decided" -> decide(table, told);
                case "step.intended" ->
                    facts.intentAt(told)
                            .filter(intent -> begun.add(intent.undertaking()) && acted.contains(intent.undertaking()))
                            .ifPresent(intent -> judge(intent, table, history, violations));
                default -> {}
            }
        }
    }

    private static void request(Table table, Told told) {
        var hash = told.data().path("plan").path("hash").asString("");
        table.expiries.put(hash, Instant.parse(told.text("expiresAt")));
        table.consents.remove(hash);
    }

    private static void decide(Table table, Told told) {
        if (told.data().path("approved").asBoolean(false)) {
            table.consents
                    .computeIfAbsent(told.text("planHash"), _ -> new HashSet<>())
                    .add(told.text("by"));
        }
    }

    private static void judge(Intent intent, Table table, History history, List<Violation> violations) {
        var needed = history.limits().approvalsFor(intent.fix());
        var people = table.consents.getOrDefault(intent.planHash(), Set.of());
        table.consents.remove(intent.planHash());
        var valid = people.stream()
                .filter(person -> !person.equals(table.requester))
                .filter(person -> saidSo(person, intent, history))
                .count();
        var late = intent.at().isAfter(table.expiries.getOrDefault(intent.planHash(), Instant.MAX));
        if (valid < needed || (needed > 0 && late)) {
            violations.add(Violation.of(
                    Key.UNAPPROVED,
                    "%s needs the consent of %d people and had that of %d%s"
                            .formatted(intent.fix().id(), needed, valid, late ? ", too late" : ""),
                    intent,
                    "the journal names " + people + ", the case was asked for by " + table.requester));
        }
    }

    private static boolean saidSo(String person, Intent intent, History history) {
        return history.people().said().stream()
                .anyMatch(said -> said.approve()
                        && !said.refused()
                        && said.by().equals(person)
                        && said.caseId().equals(intent.told().caseId())
                        && said.planHash().equals(intent.planHash()));
    }
}
