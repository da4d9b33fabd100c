package io.unstick.sandbox.launcher.torture.oracle;

import java.util.List;

/**
 * While the kill switch is on nothing new is written. Judged is the moment in which a write was intended: a request that was
 * already on its way may take effect later.
 */
final class KillSwitchRule implements Rule {

    @Override
    public List<Violation> judge(History history, Facts facts) {
        var arrived = facts.arrivedActions(history.microsoft().effects());
        var grace = history.limits().switchTakes();
        return facts.intents().stream()
                .filter(intent -> arrived.contains(intent.actionId()))
                .flatMap(intent -> history.people().stops().stream()
                        .filter(stop -> stop.concerns(intent.tenant())
                                && intent.at().isAfter(stop.from().plus(grace))
                                && intent.at().isBefore(stop.until()))
                        .map(stop -> Violation.of(
                                Key.UNAPPROVED, "a write was begun while the kill switch was on", intent, stop)))
                .toList();
    }
}
