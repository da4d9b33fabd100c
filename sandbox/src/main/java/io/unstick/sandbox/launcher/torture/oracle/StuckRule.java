package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An open case waits for something with a name: people, an open incident, an answer, or a time that has not come long ago.
 * And what a dead replica was working on is taken over in time.
 */
final class StuckRule implements Rule {

    private static final Set<String> PEOPLE = Set.of("AWAITING_APPROVAL", "WAITING_FOR_PERSON");
    private static final Set<String> UNDIAGNOSED = Set.of("OPEN", "DIAGNOSING");

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var violations = new ArrayList<Violation>();
        Map<String, CaseSeen> cases = history.product().cases().stream()
                .collect(Collectors.toMap(CaseSeen::id, Function.identity(), (first, _) -> first));
        for (var one : cases.values()) {
            objection(one, cases, history, facts)
                    .ifPresent(why -> violations.add(Violation.of(
                            Key.STUCK,
                            "case %s is %s and %s".formatted(one.id(), one.state(), why),
                            one,
                            last(one, facts))));
        }
        history.product().takeovers().stream()
                .filter(takeover ->
                        takeover.seconds() > seconds(history.limits().overdue()))
                .forEach(takeover -> violations.add(Violation.of(
                        Key.STUCK, "%s was taken over too late or not at all".formatted(takeover.task()), takeover)));
        return violations;
    }

    private static Optional<String> objection(CaseSeen one, Map<String, CaseSeen> cases, History history, Facts facts) {
        if (one.isEnded() || PEOPLE.contains(one.state())) {
            return Optional.empty();
        }
        var incident = one.incident() == null ? null : cases.get(one.incident());
        if (one.state().equals("HELD") && incident != null) {
            return Optional.of("the incident it waits for is over").filter(_ -> incident.isEnded());
        }
        var due = one.nextActionAt();
        if (due == null) {
            return Optional.of("nothing is planned").filter(_ -> !one.state().equals("HELD"));
        }
        if (due.plus(history.limits().overdue()).isBefore(history.end())) {
            return Optional.of(
                    "has been due for " + Duration.between(due, history.end()).toSeconds() + " s");
        }
        return Optional.of("nobody has answered why since the chaos ended")
                .filter(_ -> UNDIAGNOSED.contains(one.state()) && isUnanswered(one, history, facts));
    }

    private static boolean isUnanswered(CaseSeen one, History history, Facts facts) {
        var overdue = history.calmSince().plus(history.limits().overdue()).isBefore(history.end());
        return overdue
                && facts.journals().getOrDefault(one.id(), List.of()).stream()
                        .filter(told -> told.at().isAfter(history.calmSince()))
                        .allMatch(told -> told.type().equals("diagnosis.asked"));
    }

    private static String last(CaseSeen one, Facts facts) {
        var journal = facts.journals().getOrDefault(one.id(), List.of());
        return journal.isEmpty() ? "nothing was told of it" : journal.getLast().toString();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
