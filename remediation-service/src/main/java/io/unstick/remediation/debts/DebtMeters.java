package io.unstick.remediation.debts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code unstick.remediation.debts.open}: licences that are lent away at this moment. {@code
 * unstick.remediation.debts.oldest.age}: for how many seconds the oldest one has been, 0 when there is none; alert when it
 * exceeds the longest time of lending. Not a number while the database cannot be read.
 */
class DebtMeters implements MeterBinder {
    private final DebtLedger ledger;
    private final InstantSource time;

    DebtMeters(DebtLedger ledger, InstantSource time) {
        this.ledger = ledger;
        this.time = time;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "unstick.remediation.debts.open",
                        ledger,
                        debts -> debts.owed().count())
                .register(registry);
        Gauge.builder("unstick.remediation.debts.oldest.age", ledger, this::age)
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(DebtLedger debts) {
        Instant oldest = debts.owed().oldest();
        return oldest == null ? 0 : Duration.between(oldest, time.instant()).toSeconds();
    }
}
