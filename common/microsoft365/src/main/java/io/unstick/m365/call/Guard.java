package io.unstick.m365.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.unstick.m365.call.Obstacle.AccessLost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Decides, for one tenant and one surface, whether a call may go out now. Never waits. */
final class Guard {
    private static final Duration OWN_BUDGET_REFILLS = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final RateLimiter limiter;
    private final AccessMemory access;
    private final InstantSource time;
    private final AtomicReference<Instant> blockedUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicInteger throttledInARow = new AtomicInteger();

    Guard(CircuitBreaker breaker, Bulkhead bulkhead, RateLimiter limiter, AccessMemory access, InstantSource time) {
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.limiter = limiter;
        this.access = access;
        this.time = time;
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    /** Takes all permits, or none and says why. Who gets empty must {@link #release()} exactly once. */
    Optional<Obstacle> admit(String api) {
        Instant now = time.instant();
        Instant until = blockedUntil.get();
        if (now.isBefore(until)) {
            return Optional.of(new Obstacle.Throttled(until));
        }
        if (!bulkhead.tryAcquirePermission()) {
            return Optional.of(new Obstacle.Throttled(now.plus(OWN_BUDGET_REFILLS)));
        }
        Optional<Obstacle> refusal = admitBeyondBulkhead(api, now);
        if (refusal.isPresent()) {
            bulkhead.onComplete();
        }
        return refusal;
    }

    private Optional<Obstacle> admitBeyondBulkhead(String api, Instant now) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.of(new Obstacle.Unreachable("paused after several failures in a row"));
        }
        if (!limiter.acquirePermission()) {
            breaker.releasePermission();
            return Optional.of(new Obstacle.Throttled(now.plus(OWN_BUDGET_REFILLS)));
        }
        Optional<AccessLost> lost = access.bars(api, now);
        if (lost.isPresent()) {
            breaker.releasePermission();
        }
        return lost.map(obstacle -> obstacle);
    }

    void release() {
        bulkhead.onComplete();
    }

    /** Microsoft answered, whatever it said. */
    void answered() {
        throttledInARow.set(0);
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(Throwable failure) {
        breaker.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The call says nothing about how well the surface is. */
    void undecided() {
        breaker.releasePermission();
    }

    /** Nothing goes out before the time returned. */
    Instant throttled(@Nullable String retryAfter) {
        Instant now = time.instant();
        int inARow = throttledInARow.incrementAndGet();
        Instant until = RetryAfter.until(retryAfter, now).orElseGet(() -> RetryAfter.unknown(inARow, now));
        return blockedUntil.accumulateAndGet(until, (held, asked) -> held.isAfter(asked) ? held : asked);
    }

    /** When a kind of call may go out again whose quota is its own; nothing else is held back. */
    Instant throttledAlone(@Nullable String retryAfter) {
        Instant now = time.instant();
        return RetryAfter.until(retryAfter, now).orElseGet(() -> RetryAfter.unknown(1, now));
    }

    void lostToken(AccessLost obstacle) {
        access.lostEverything(obstacle, time.instant());
    }

    void lost(String api, AccessLost obstacle) {
        access.lost(api, obstacle, time.instant());
    }

    void regained(String api) {
        access.regained(api);
    }
}
