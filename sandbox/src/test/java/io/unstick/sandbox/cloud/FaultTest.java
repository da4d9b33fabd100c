package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultTest extends CloudTest {

    private static final String HYDRATE = "Enable-OrganizationCustomization";

    @Test
    void theEffectLogShowsAWriteWhoseAnswerWasLost() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, HYDRATE, Fault.applyThenClose());
        // When
        var answer = wire.cmdlet(HYDRATE, "{}");
        // Then
        assertThat(answer.status()).isEqualTo(Wire.Answer.NO_ANSWER);
        assertThat(contoso.isDehydrated()).isFalse();
        assertThat(cloud.effects().writesTo(contoso)).singleElement().satisfies(effect -> {
            assertThat(effect.changed()).isTrue();
            assertThat(effect.status()).isZero();
        });
    }

    @Test
    void aWriteThatWasCutOffBeforeIsNowhere() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, HYDRATE, Fault.closeBefore());
        // When
        var answer = wire.cmdlet(HYDRATE, "{}");
        // Then
        assertThat(answer.status()).isEqualTo(Wire.Answer.NO_ANSWER);
        assertThat(contoso.isDehydrated()).isTrue();
        assertThat(cloud.effects().all()).isEmpty();
        assertThat(cloud.requests().count(contoso, HYDRATE)).isEqualTo(1);
    }

    @Test
    void anAppliedWriteMayBeToldAsAFailure() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, HYDRATE, Fault.applyThenFail(503));
        // When
        var answer = wire.cmdlet(HYDRATE, "{}");
        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(contoso.isDehydrated()).isFalse();
    }

    @Test
    void aPostponedWriteTakesEffectLater() {
        // Given
        contoso.dehydrated();
        cloud.faults().next(contoso, HYDRATE, Fault.applyLater(Duration.ofMinutes(5)));
        // When
        var answer = wire.cmdlet(HYDRATE, "{}");
        // Then
        assertThat(answer.status()).isEqualTo(504);
        assertThat(cloud.effects().all()).isEmpty();
        time.pass(Duration.ofMinutes(5));
        assertThat(contoso.now(contoso::isDehydrated)).isFalse();
        assertThat(cloud.effects().writesTo(contoso)).hasSize(1);
    }

    @Test
    void anAcknowledgedWriteMayDoNothing() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        cloud.faults().next(contoso, "POST /users/{id}/retryServiceProvisioning", Fault.acknowledgeOnly());
        // When
        var answer = wire.post("/users/" + ada.id() + "/retryServiceProvisioning", "");
        // Then
        time.pass(Duration.ofHours(1));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(ada.hasMailbox()).isFalse();
    }

    @Test
    void onlyTheNthCallOfThatTenantGoesWrong() {
        // Given
        cloud.faults().nth(contoso, "GET /users", 2, Fault.status(503, Duration.ofMillis(2500)));
        try (var other = new Wire(cloud, cloud.tenant("Fabrikam", "fabrikam.example"), SimulatedApp.READER)) {
            // When
            var first = wire.get("/users");
            var neighbour = other.get("/users");
            var second = wire.get("/users");
            var third = wire.get("/users");
            // Then
            assertThat(first.status()).isEqualTo(200);
            assertThat(neighbour.status()).isEqualTo(200);
            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("retry-after")).isEqualTo("2.500");
            assertThat(third.status()).isEqualTo(200);
        }
    }

    @Test
    void consecutiveFaultsHitConsecutiveCalls() {
        // Given
        cloud.faults().next(contoso, "GET /users", Fault.status(500));
        cloud.faults().next(contoso, "GET /users", Fault.nulBytes());
        cloud.faults().next(contoso, "GET /users", Fault.malformedJson());
        // When
        var failed = wire.get("/users");
        var nul = wire.get("/users");
        var broken = wire.get("/users");
        // Then
        assertThat(failed.status()).isEqualTo(500);
        assertThat(nul.text()).startsWith("\0");
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.text()).startsWith("{").doesNotEndWith("}");
    }

    @Test
    void aHangingTenantDoesNotDelayItsNeighbour() throws InterruptedException {
        // Given
        cloud.faults().next(contoso, "GET /users", Fault.hang(Duration.ofSeconds(3)));
        var hanging = Thread.ofVirtual().start(() -> wire.get("/users"));
        await().untilAsserted(() ->
                assertThat(cloud.requests().count(contoso, "GET /users")).isEqualTo(1));
        try (var other = new Wire(cloud, cloud.tenant("Fabrikam", "fabrikam.example"), SimulatedApp.READER)) {
            // When
            var answer = other.get("/users");
            // Then
            assertThat(answer.status()).isEqualTo(200);
            assertThat(hanging.isAlive()).isTrue();
        }
        hanging.interrupt();
        hanging.join(Duration.ofSeconds(5));
    }

    @Test
    void throttlingCountsDownAndSaysHowLongToWait() {
        // Given
        contoso.throttle(Duration.ofMillis(2128), 1);
        // When
        var throttled = wire.get("/users");
        var next = wire.get("/users");
        // Then
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("retry-after")).isEqualTo("2.128");
        assertThat(throttled.errorCode()).isEqualTo("TooManyRequests");
        assertThat(next.status()).isEqualTo(200);
    }

    @Test
    void throttlingForAWhileEndsByTheClock() {
        // Given
        contoso.throttleFor(Duration.ofMinutes(30), Duration.ofSeconds(1));
        var during = wire.cmdlet("Get-Mailbox", "{}");
        // When
        time.pass(Duration.ofMinutes(30));
        // Then
        assertThat(during.status()).isEqualTo(429);
        assertThat(during.text()).contains("ServerBusyException");
        assertThat(wire.cmdlet("Get-Mailbox", "{}").status()).isEqualTo(200);
    }
}
