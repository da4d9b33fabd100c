package io.unstick.m365.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.unstick.contracts.TenantId;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One guard per tenant and surface, made when first needed: one customer's trouble stays with that customer. */
final class Guards {
    /** A half-open permit that was lost must not keep a tenant out for ever. */
    private static final Duration LONGEST_HALF_OPEN = Duration.ofSeconds(30);

    private record Place(TenantId tenant, Surface surface) {}

    private final MicrosoftSettings settings;
    private final InstantSource time;
    private final Duration blindProbeInterval;
    private final CircuitBreakerConfig breakers;
    private final ConcurrentMap<Place, Guard> guards = new ConcurrentHashMap<>();

    Guards(MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.blindProbeInterval = timeScale.of(settings.blindProbeInterval());
        this.breakers = CircuitBreakerConfig.custom()
                .minimumNumberOfCalls(settings.breaker().minimumCalls())
                .slidingWindowSize(settings.breaker().window())
                .failureRateThreshold(settings.breaker().failureRate())
                .permittedNumberOfCallsInHalfOpenState(settings.breaker().halfOpenCalls())
                .waitDurationInOpenState(timeScale.of(settings.breaker().openFor()))
                .maxWaitDurationInHalfOpenState(LONGEST_HALF_OPEN)
                .clock(time.withZone(ZoneOffset.UTC))
                .writableStackTraceEnabled(false)
                .build();
    }

    Guard of(TenantId tenant, Surface surface) {
        return guards.computeIfAbsent(new Place(tenant, surface), this::create);
    }

    long count(Surface surface, CircuitBreaker.State state) {
        return guards.entrySet().stream()
                .filter(entry ->
                        entry.getKey().surface() == surface && entry.getValue().state() == state)
                .count();
    }

    private Guard create(Place place) {
        String name = place.surface() + ":" + place.tenant();
        MicrosoftSettings.Limits limits = settings.limits();
        var bulkhead = BulkheadConfig.custom()
                .maxConcurrentCalls(limits.concurrency(place.surface()))
                .maxWaitDuration(Duration.ZERO)
                .build();
        var limiter = RateLimiterConfig.custom()
                .limitForPeriod(limits.requestsPerSecond(place.surface()))
                .limitRefreshPeriod(Duration.ofSeconds(1))
                .timeoutDuration(Duration.ZERO)
                .build();
        return new Guard(
                CircuitBreaker.of(name, breakers),
                Bulkhead.of(name, bulkhead),
                RateLimiter.of(name, limiter),
                new AccessMemory(blindProbeInterval),
                time);
    }
}
