package io.unstick.sandbox.launcher.torture.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One action has one effect, and one attempt sends one request. A licence that was lost again after it had come back is
 * given back again: repayments may have several effects, but not with one request id.
 */
final class DuplicateRule implements Rule {

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var byAction = new LinkedHashMap<String, List<Effect>>();
        var byRequest = new LinkedHashMap<String, List<Effect>>();
        for (var effect : history.microsoft().effects()) {
            if (!effect.isWrite()) {
                continue;
            }
            if (effect.changed()) {
                facts.intentOf(effect).ifPresent(intent -> add(byAction, intent.actionId(), effect));
            }
            if (effect.requestId() != null) {
                add(byRequest, effect.requestId(), effect);
            }
        }
        return Stream.concat(several(byAction, "effects of one action"), several(byRequest, "requests of one attempt"))
                .toList();
    }

    private static void add(Map<String, List<Effect>> groups, String key, Effect effect) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(effect);
    }

    private static Stream<Violation> several(Map<String, List<Effect>> groups, String what) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() > 1)
                .map(group -> Violation.of(
                        Key.DUPLICATED_EFFECTS,
                        "%d %s: %s".formatted(group.getValue().size(), what, group.getKey()),
                        group.getValue().toArray()));
    }
}
