package io.unstick.messaging;

import static io.unstick.contracts.event.Topics.TENANT_REGISTRY;
import static io.unstick.messaging.Events.anyTenant;
import static io.unstick.messaging.Events.headersOf;
import static io.unstick.messaging.Events.recorded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.testkit.LocalKafka;
import io.unstick.testkit.RawProducer;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantRegistryIT {
    private final LocalKafka kafka = LocalKafka.onFreePort();
    private final RawProducer producer = new RawProducer(kafka.bootstrapServers());
    private final Service service = Service.on(kafka);
    private final TenantRegistry registry = service.bean(TenantRegistry.class);
    private final TenantId contoso = anyTenant();
    private final TenantId fabrikam = anyTenant();

    @AfterEach
    void stop() {
        service.close();
        producer.close();
        kafka.close();
    }

    @Test
    void theLastRecordOfATenantCounts() {
        // Given
        record(contoso, "Contoso");

        // When
        record(contoso, "Contoso, renamed");

        // Then
        await().atMost(ofSeconds(10)).until(() -> nameOf(contoso).equals(Optional.of("Contoso, renamed")));
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void aBrokenRecordLeavesTheLastGoodOneAndTheNextTenantIsRead() {
        // Given
        record(contoso, "Contoso");
        producer.send(
                TENANT_REGISTRY.name(),
                contoso.toString(),
                "{\"tenant\":".getBytes(UTF_8),
                headersOf(TENANT_REGISTRY, recorded(contoso, "Contoso, broken")));
        producer.send(
                TENANT_REGISTRY.name(),
                contoso.toString(),
                null,
                headersOf(TENANT_REGISTRY, recorded(contoso, "Contoso, empty")));

        // When
        record(fabrikam, "Fabrikam");

        // Then
        await().atMost(ofSeconds(10)).until(() -> registry.find(fabrikam).isPresent());
        assertThat(nameOf(contoso)).contains("Contoso");
    }

    @Test
    void aServiceThatStartsLaterReadsEverythingFromTheBeginning() {
        // Given
        record(contoso, "Contoso");
        record(fabrikam, "Fabrikam");

        // When
        try (Service later = Service.on(kafka)) {
            TenantRegistry its = later.bean(TenantRegistry.class);
            await().atMost(ofSeconds(10)).until(its::caughtUp);

            // Then
            assertThat(its.all()).extracting(TenantRecorded::tenantId).containsExactlyInAnyOrder(contoso, fabrikam);
        }
    }

    private void record(TenantId tenant, String name) {
        service.bean(EventPublisher.class).publish(TENANT_REGISTRY, recorded(tenant, name));
    }

    private Optional<String> nameOf(TenantId tenant) {
        return registry.find(tenant).map(found -> found.tenant().name());
    }
}
