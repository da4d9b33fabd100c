package io.unstick.m365.call;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.unstick.contracts.TenantId;
import io.unstick.settings.TimeScale;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out to Microsoft for one app registration: a token, and each tenant's budget, on every call. Holds no thread:
 * what may not go out now is turned away at once with the reason.
 */
public final class GuardedCalls {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedCalls.class);
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final TokenSource tokens;
    private final Guards guards;
    private final InstantSource time;
    private final Retry shortRetry = Retry.of(
            "microsoft-reads",
            RetryConfig.<Attempt<?>>custom()
                    .maxAttempts(TRIES)
                    .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, 0.5))
                    .retryOnResult(
                            attempt -> attempt instanceof Attempt.Hindered<?> hindered && hindered.worthRepeating())
                    .retryOnException(_ -> false)
                    .build());

    GuardedCalls(TokenSource tokens, Guards guards, InstantSource time) {
        this.tokens = tokens;
        this.guards = guards;
        this.time = time;
    }

    /**
     * For the app registration a process works as.
     *
     * @param timeScale for the product's own waits; protocol time-outs stay as they are
     * @throws IllegalStateException when the settings do not have the registration
     */
    public static GuardedCalls as(
            MicrosoftApp app, MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        return new GuardedCalls(
                EntraTokens.of(settings, settings.registration(app)), new Guards(settings, timeScale, time), time);
    }

    /** Asks for permits and a token for one call. What is admitted must be closed. */
    public Entry enter(TenantId tenant, Surface surface, String api) {
        Guard guard = guards.of(tenant, surface);
        Optional<Obstacle> refusal = guard.admit(api);
        if (refusal.isPresent()) {
            return new Entry.Barred(refusal.get());
        }
        try {
            return new Entry.Admitted(guard, api, tokens.bearer(tenant, surface));
        } catch (RuntimeException noToken) {
            Obstacle obstacle = withoutToken(guard, noToken);
            guard.release();
            LOG.atDebug()
                    .addKeyValue("tenant", tenant)
                    .addKeyValue("surface", surface)
                    .addKeyValue("reason", obstacle.reason())
                    .log("No token");
            return new Entry.Barred(obstacle);
        }
    }

    /** One call, without any repetition. */
    public <T> Attempt<T> once(TenantId tenant, Surface surface, String api, WireCall<T> call) {
        return switch (enter(tenant, surface, api)) {
            case Entry.Barred(Obstacle obstacle) -> new Attempt.Hindered<>(obstacle, false);
            case Entry.Admitted admitted -> {
                try (admitted) {
                    yield send(admitted, call);
                }
            }
        };
    }

    /** One read: repeated at most twice, within about a second, and only after a lost connection or a server error. */
    public <T> Attempt<T> read(TenantId tenant, Surface surface, String api, WireCall<T> call) {
        return shortRetry.executeSupplier(() -> once(tenant, surface, api, call));
    }

    /** A fresh or remembered token for a call that was admitted before. */
    public String bearer(TenantId tenant, Surface surface) {
        return tokens.bearer(tenant, surface);
    }

    /** An answer inside another answer ({@code $batch}) asked for a slower tempo. Returns when to come back. */
    public Instant throttled(TenantId tenant, Surface surface, @Nullable String retryAfter) {
        return guards.of(tenant, surface).throttled(retryAfter);
    }

    public Instant now() {
        return time.instant();
    }

    /** How many breakers of a surface are in a state; no tenant is named, there may be thousands. */
    public long breakers(Surface surface, CircuitBreaker.State state) {
        return guards.count(surface, state);
    }

    private static <T> Attempt<T> send(Entry.Admitted admitted, WireCall<T> call) {
        try {
            T value = call.send();
            admitted.answered();
            return new Attempt.Answered<>(value);
        } catch (IOException | RuntimeException failure) {
            return Verdicts.on(admitted, failure);
        }
    }

    private static Obstacle withoutToken(Guard guard, RuntimeException failure) {
        Optional<TokenRefused> refused = Obstacles.cause(failure, TokenRefused.class);
        if (refused.isEmpty()) {
            guard.failed(failure);
            return new Obstacle.Unreachable("no token: " + rootName(failure));
        }
        if (refused.get().status() == HttpStatus.TOO_MANY_REQUESTS) {
            guard.undecided();
            return new Obstacle.Throttled(guard.throttled(refused.get().retryAfter()));
        }
        Obstacle obstacle = Obstacles.ofToken(refused.get());
        if (obstacle instanceof Obstacle.AccessLost lost) {
            guard.undecided();
            guard.lostToken(lost);
        } else {
            guard.failed(failure);
        }
        return obstacle;
    }

    private static String rootName(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
