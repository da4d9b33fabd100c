package io.unstick.m365.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;

/**
 * Breakers by state, as counts: {@code unstick.m365.breakers}. Alert when many are open on one surface: then it is
 * Microsoft, not a customer.
 */
public final class BreakerMeters implements MeterBinder {
    private static final List<CircuitBreaker.State> SHOWN =
            List.of(CircuitBreaker.State.CLOSED, CircuitBreaker.State.OPEN, CircuitBreaker.State.HALF_OPEN);

    private final GuardedCalls calls;

    public BreakerMeters(GuardedCalls calls) {
        this.calls = calls;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Surface surface : Surface.values()) {
            for (CircuitBreaker.State state : SHOWN) {
                Gauge.builder("unstick.m365.breakers", calls, counted -> counted.breakers(surface, state))
                        .description("Circuit breakers of tenants, by state")
                        .tag("surface", surface.name().toLowerCase(Locale.ROOT))
                        .tag("state", state.name().toLowerCase(Locale.ROOT))
                        .register(registry);
            }
        }
    }
}
