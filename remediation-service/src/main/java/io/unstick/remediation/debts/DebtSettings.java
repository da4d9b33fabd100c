package io.unstick.remediation.debts;

import io.unstick.remediation.loans.Deadlines;
import io.unstick.settings.Constraints;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of the licence debts; all are scaled.
 *
 * @param offAtMost how long a mailbox plan stays switched off at most; a request of which nothing is seen for so long is
 *     taken for one without effect
 * @param lendAtMost how long a substitute licence is lent at most when the mailbox does not come
 * @param late how long after it was sent a request may still take effect
 * @param look how often a lent licence is looked at; the first pause between tries, each twice as long
 * @param retryAtMost the longest pause between tries to give a licence back
 * @param soak when a licence that came back is looked at again
 */
public record DebtSettings(
        @DefaultValue("1h") Duration offAtMost,
        @DefaultValue("4h") Duration lendAtMost,
        @DefaultValue("2h") Duration late,
        @DefaultValue("1m") Duration look,
        @DefaultValue("15m") Duration retryAtMost,
        @DefaultValue({"5m", "1h", "24h"}) List<Duration> soak) {

    /** Refuses times that are not positive, and a debt that is never looked at again. */
    public DebtSettings {
        Constraints.positive("off-at-most", offAtMost);
        Constraints.positive("lend-at-most", lendAtMost);
        Constraints.positive("late", late);
        Constraints.positive("look", look);
        Constraints.positive("retry-at-most", retryAtMost);
        Constraints.require(!soak.isEmpty(), "soak", "must name at least one time");
        soak.forEach(wait -> Constraints.positive("soak", wait));
        Constraints.require(soak.stream().sorted().toList().equals(soak), "soak", "must name ever later times");
        soak = List.copyOf(soak);
    }

    /** As the machine needs them; {@code settle} is the tenant's. */
    Deadlines deadlines(Duration settle, TimeScale scale) {
        return new Deadlines(
                scale.of(settle),
                scale.of(offAtMost),
                scale.of(lendAtMost),
                scale.of(late),
                scale.of(look),
                scale.of(retryAtMost),
                soak.stream().map(scale::of).toList());
    }
}
