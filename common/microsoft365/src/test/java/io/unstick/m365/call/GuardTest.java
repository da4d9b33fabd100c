package io.unstick.m365.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.settings.TimeScale;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private final FakeTime time = new FakeTime();
    private final Guards guards = new Guards(TestMicrosoft.at("http://127.0.0.1:1"), TimeScale.REAL, time);
    private final GuardedCalls calls = new GuardedCalls((_, _) -> "token", guards, time);

    @Test
    void fiveSilencesPauseTheTenantForAMinute() {
        // Given
        for (int call = 0; call < 5; call++) {
            once(() -> {
                throw new NoAnswer(new IOException("reset"));
            });
        }
        // When
        var paused = once(() -> "an answer");
        // Then
        assertThat(paused).isInstanceOf(Attempt.Hindered.class);
        assertThat(calls.breakers(Surface.GRAPH, State.OPEN)).isEqualTo(1);
        time.pass(Duration.ofSeconds(61));
        assertThat(once(() -> "an answer")).isEqualTo(new Attempt.Answered<>("an answer"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 429, 401, 403})
    void refusalsAndThrottlingNeverPauseATenant(int status) {
        // When
        for (int call = 0; call < 20; call++) {
            once(() -> {
                throw new WireFailure(status, Map.of(), new byte[0]);
            });
            time.pass(Duration.ofHours(1));
        }
        // Then
        assertThat(calls.breakers(Surface.GRAPH, State.CLOSED)).isEqualTo(1);
    }

    @Test
    void aLostTrialDoesNotKeepATenantOut() {
        // Given
        for (int call = 0; call < 5; call++) {
            once(() -> {
                throw new WireFailure(500, Map.of(), new byte[0]);
            });
        }
        time.pass(Duration.ofSeconds(61));
        for (int call = 0; call < 5; call++) {
            once(() -> {
                throw new WireFailure(429, Map.of("retry-after", "1"), new byte[0]);
            });
            time.pass(Duration.ofSeconds(1));
        }
        // When
        var answer = once(() -> "an answer");
        // Then
        assertThat(answer).isEqualTo(new Attempt.Answered<>("an answer"));
    }

    @Test
    void throttlingOfOneSurfaceLeavesTheOtherAndTheNeighboursAlone() {
        // Given
        once(() -> {
            throw new WireFailure(429, Map.of("retry-after", "60"), new byte[0]);
        });
        // When
        var sameSurface = once(() -> "an answer");
        var otherSurface = calls.once(TestMicrosoft.CONTOSO, Surface.EXCHANGE, "Get-Mailbox", () -> "an answer");
        var neighbour = calls.once(TestMicrosoft.tenant(2), Surface.GRAPH, "GET /users", () -> "an answer");
        // Then
        assertThat(sameSurface)
                .isEqualTo(new Attempt.Hindered<>(
                        new Obstacle.Throttled(time.instant().plusSeconds(60)), false));
        assertThat(otherSurface).isInstanceOf(Attempt.Answered.class);
        assertThat(neighbour).isInstanceOf(Attempt.Answered.class);
    }

    @Test
    void aForbiddenRequestIsProbedOnceAnIntervalAndBarsNoOther() {
        // Given
        var sent = new AtomicInteger();
        WireCall<String> forbidden = () -> {
            sent.incrementAndGet();
            throw new WireFailure(403, Map.of(), new byte[0]);
        };
        // When
        for (int minute = 0; minute < 45; minute++) {
            once(forbidden);
            time.pass(Duration.ofMinutes(1));
        }
        // Then
        assertThat(sent).hasValue(3);
        assertThat(calls.once(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /other", () -> "an answer"))
                .isInstanceOf(Attempt.Answered.class);
    }

    @Test
    void readsAreRepeatedAtMostTwiceAndNeverAfterThrottling() {
        // Given
        var failures = new AtomicInteger();
        var throttlings = new AtomicInteger();
        // When
        calls.read(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /users", () -> {
            failures.incrementAndGet();
            throw new WireFailure(502, Map.of(), new byte[0]);
        });
        calls.read(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /users", () -> {
            throttlings.incrementAndGet();
            throw new WireFailure(429, Map.of(), new byte[0]);
        });
        // Then
        assertThat(failures).hasValue(3);
        assertThat(throttlings).hasValue(1);
    }

    @Test
    void breakersAreCountedByStateWithoutNamingTenants() {
        // Given
        var registry = new SimpleMeterRegistry();
        new BreakerMeters(calls).bindTo(registry);
        // When
        once(() -> "an answer");
        calls.once(TestMicrosoft.tenant(2), Surface.GRAPH, "GET /users", () -> "an answer");
        // Then
        assertThat(registry.get("unstick.m365.breakers")
                        .tag("surface", "graph")
                        .tag("state", "closed")
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(registry.getMeters()).hasSize(6);
    }

    private Attempt<String> once(WireCall<String> call) {
        return calls.once(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /users", call);
    }
}
