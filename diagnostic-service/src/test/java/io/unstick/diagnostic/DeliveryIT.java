package io.unstick.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.MailboxEvent.MailboxReady;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.messaging.EventEnvelope;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.testkit.RawRecord;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What happens to records that come twice, make no sense, or are none of our business. */
class DeliveryIT {
    private static final Stage STAGE = new Stage();
    private static final RunningService SERVICE = STAGE.service();

    @AfterAll
    static void stop() {
        STAGE.close();
    }

    @Test
    void aRedeliveryRepeatsTheSameEventId() {
        // Given
        var tenant = STAGE.tenant("Coho");
        var trigger = Stage.announced(tenant, Stage.stuck(tenant, Blocker.forwardSyncGap()));
        SERVICE.send(Topics.MAILBOX_STUCK, trigger);
        // When
        SERVICE.send(Topics.MAILBOX_STUCK, trigger);
        // Then
        assertThat(SERVICE.findingsAfter(trigger.id(), 2))
                .hasSize(2)
                .extracting(finding -> finding.header("ce_id"))
                .doesNotContainNull()
                .containsOnly(SERVICE.findingAfter(trigger.id()).header("ce_id"));
    }

    @Test
    void aReadyMailboxIsNotDiagnosed() {
        // Given
        var tenant = STAGE.tenant("Trey");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        var key = Stage.key(tenant, user);
        var ready = EventEnvelope.<MailboxEvent>of(
                UUID.randomUUID(),
                key,
                Stage.now(),
                new MailboxReady(key, CaseId.ofEpisode(key, Stage.now()), Stage.now()));
        SERVICE.send(Topics.MAILBOX_STUCK, ready);
        // When: the next event of the same mailbox comes after it
        STAGE.diagnose(tenant, user);
        // Then
        assertThat(SERVICE.hasNoFindingAfter(ready.id())).isTrue();
    }

    @Test
    void nothingIsDiagnosedInARetiredTenant() {
        // Given
        var tenant = STAGE.tenant("Relecloud");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        STAGE.record(tenant, TenantPolicy.builtIn(), true);
        var trigger = Stage.announced(tenant, user);
        // When: a broken record of the same mailbox shows when the trigger has been handled
        SERVICE.send(Topics.MAILBOX_STUCK, trigger);
        SERVICE.sendRaw(Topics.MAILBOX_STUCK, Stage.key(tenant, user), "broken".getBytes(UTF_8));
        // Then
        awaitDeadLetters(Topics.MAILBOX_STUCK, Stage.key(tenant, user), 1);
        assertThat(SERVICE.hasNoFindingAfter(trigger.id())).isTrue();
        assertThat(STAGE.cloud().requests().total(tenant)).isZero();
    }

    @Test
    void poisonAmongTheAnnouncementsDelaysNobody() {
        // Given
        var tenant = STAGE.tenant("Fourth");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        STAGE.diagnose(tenant, user);
        var last = Stage.announced(tenant, user);
        // When
        sendPoison(Topics.MAILBOX_STUCK, Stage.key(tenant, user));
        SERVICE.send(Topics.MAILBOX_STUCK, last);
        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> !SERVICE.hasNoFindingAfter(last.id()));
        assertThatPoisonIsSetAside(Topics.MAILBOX_STUCK, Stage.key(tenant, user));
    }

    @Test
    void poisonAmongTheRequestsDelaysNobody() {
        // Given
        var tenant = STAGE.tenant("Consolidated");
        var user = Stage.stuck(tenant, Blocker.forwardSyncGap());
        var first = Stage.requested(tenant, user);
        SERVICE.send(Topics.DIAGNOSIS_REQUESTS, first);
        SERVICE.diagnosisAfter(first.id());
        var last = Stage.requested(tenant, user);
        // When
        sendPoison(Topics.DIAGNOSIS_REQUESTS, Stage.key(tenant, user));
        SERVICE.send(Topics.DIAGNOSIS_REQUESTS, last);
        // Then
        await().atMost(Duration.ofSeconds(5)).until(() -> !SERVICE.hasNoFindingAfter(last.id()));
        assertThatPoisonIsSetAside(Topics.DIAGNOSIS_REQUESTS, Stage.key(tenant, user));
    }

    @Test
    void itIsReadyWhenKafkaAnswersAndTheTenantsAreKnown() throws Exception {
        // Given
        var readiness = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(SERVICE.port()));
        try (var http = HttpClient.newHttpClient()) {
            // When
            var answer = http.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
            // Then
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("kafka").contains("tenantRegistry");
        }
    }

    private static void sendPoison(Topic<?> topic, MailboxKey key) {
        SERVICE.sendRaw(topic, key, null);
        SERVICE.sendRaw(topic, key, "{\"not\":\"an event\"".getBytes(UTF_8));
    }

    private static void assertThatPoisonIsSetAside(Topic<?> topic, MailboxKey key) {
        assertThat(awaitDeadLetters(topic, key, 2))
                .extracting(letter -> letter.header("unstick-dead-letter-reason"))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private static List<RawRecord> awaitDeadLetters(Topic<?> topic, MailboxKey key, int count) {
        try (var letters = SERVICE.probe(topic.deadLetterName())) {
            return letters
                    .awaitAll(all -> all.stream()
                                    .filter(letter -> key.toString().equals(letter.key()))
                                    .count()
                            >= count)
                    .stream()
                    .filter(letter -> key.toString().equals(letter.key()))
                    .toList();
        }
    }
}
