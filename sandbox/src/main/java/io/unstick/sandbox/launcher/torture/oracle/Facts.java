package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.NamedUuid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What several rules need to know of a history. */
final class Facts {

    private static final int MOST_STEPS = 60;
    private static final int MOST_REPAYMENTS = 200;

    private final Map<String, List<Told>> journals;
    private final List<Intent> intents = new ArrayList<>();
    private final Map<String, Intent> byEvent = new HashMap<>();
    private final Map<String, Intent> byRequest = new HashMap<>();
    private final Map<String, Intent> repayments = new HashMap<>();

    private Facts(Map<String, List<Told>> journals) {
        this.journals = journals;
    }

    static Facts of(History history) {
        var facts = new Facts(journals(history.product().told()));
        facts.journals.values().forEach(facts::readIntents);
        return facts;
    }

    /** Every event once, in the order of the case. */
    private static Map<String, List<Told>> journals(List<Told> told) {
        var byCase = new TreeMap<String, Map<String, Told>>();
        told.forEach(one ->
                byCase.computeIfAbsent(one.caseId(), _ -> new LinkedHashMap<>()).putIfAbsent(one.id(), one));
        var journals = new LinkedHashMap<String, List<Told>>();
        byCase.forEach((id, events) -> journals.put(
                id,
                events.values().stream()
                        .sorted(Comparator.comparingLong(Told::seq))
                        .toList()));
        return journals;
    }

    private void readIntents(List<Told> journal) {
        var steps = new HashMap<String, String>();
        for (var told : journal) {
            if (told.type().equals("step.intended")) {
                var action = told.text("actionId");
                if (!steps.containsKey(action)) {
                    nameSteps(action, steps);
                }
                add(Intent.of(told, steps.getOrDefault(action, action)));
            }
        }
    }

    private static void nameSteps(String undertaking, Map<String, String> steps) {
        steps.put(undertaking, undertaking);
        for (var step = 1; step < MOST_STEPS; step++) {
            steps.put(NamedUuid.of(undertaking, "step", Integer.toString(step)).toString(), undertaking);
        }
    }

    private void add(Intent intent) {
        intents.add(intent);
        byEvent.put(intent.told().id(), intent);
        byRequest.put(intent.requestId(), intent);
        if (intent.lends()) {
            var repayment = NamedUuid.of(intent.actionId(), "repay").toString();
            for (var attempt = 0; attempt < MOST_REPAYMENTS; attempt++) {
                repayments.put(
                        NamedUuid.of(repayment, Integer.toString(attempt)).toString(), intent);
            }
        }
    }

    /** By case id. */
    Map<String, List<Told>> journals() {
        return journals;
    }

    /** Of all cases. */
    List<Intent> intents() {
        return intents;
    }

    /** The intent that this event announces. */
    Optional<Intent> intentAt(Told told) {
        return Optional.ofNullable(byEvent.get(told.id()));
    }

    /** What this effect was announced as. */
    Optional<Intent> intentOf(Effect effect) {
        return Optional.ofNullable(effect.requestId()).map(byRequest::get);
    }

    /** Whether it gives back what was lent: that asks nobody. */
    boolean isRepayment(Effect effect) {
        return effect.requestId() != null && repayments.containsKey(effect.requestId());
    }

    /** Ids of the actions whose requests reached Microsoft, whatever came of them. */
    Set<String> arrivedActions(List<Effect> effects) {
        var arrived = new HashSet<String>();
        effects.forEach(effect -> intentOf(effect).map(Intent::actionId).ifPresent(arrived::add));
        return arrived;
    }
}
