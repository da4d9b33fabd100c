package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.torture.oracle.CaseSeen;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether anything is still going on. */
final class Quiet {

    private static final Set<String> RESTING = Set.of("RESOLVED", "ESCALATED", "SUPPRESSED", "WAITING_FOR_PERSON");

    private final Operators operator;
    private final Database database;

    Quiet(Operators operator, Database database) {
        this.operator = operator;
        this.database = database;
    }

    /** What is going on, in words; empty when nothing is. Somebody who does not answer is something too. */
    String noise() throws InterruptedException {
        try {
            var moving = operator.cases().stream()
                    .filter(one -> !RESTING.contains(one.state()))
                    .count();
            var debts = database.openDebts().size();
            var unpublished = database.unpublished();
            return moving + debts + unpublished == 0
                    ? ""
                    : "%d cases go on, %d licences are owed, %d events wait".formatted(moving, debts, unpublished);
        } catch (IOException | SQLException silent) {
            return "no answer: " + silent.getMessage();
        }
    }

    /** How many cases are in each state. */
    static Map<String, Long> states(List<CaseSeen> cases) {
        return cases.stream()
                .map(CaseSeen::state)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
