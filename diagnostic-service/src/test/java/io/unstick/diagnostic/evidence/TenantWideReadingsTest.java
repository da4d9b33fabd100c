package io.unstick.diagnostic.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenantWideReadingsTest {
    private static final TenantId CONTOSO = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    private static final TenantId FABRIKAM = TenantId.of("6f1d0a52-0000-4000-8000-000000000002");
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final FakeTime time = new FakeTime();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void anAnswerServesUntilItIsTooOld() {
        // Given
        var readings = readings(_ -> known());
        var first = readings.of(CONTOSO);
        time.pass(KEPT.minusMillis(1));
        // When
        var second = readings.of(CONTOSO);
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(second.source().readAt()).isEqualTo(FakeTime.MONDAY_9AM);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anOldAnswerIsReadAgain() {
        // Given
        var readings = readings(_ -> known());
        readings.of(CONTOSO);
        time.pass(KEPT);
        // When
        var second = readings.of(CONTOSO);
        // Then
        assertThat(second.source().readAt()).isEqualTo(FakeTime.MONDAY_9AM.plus(KEPT));
        assertThat(asked).hasValue(2);
    }

    @Test
    void anUnreadableAnswerIsNotRemembered() {
        // Given
        var readings = readings(_ -> unreadable());
        readings.of(CONTOSO);
        // When
        readings.of(CONTOSO);
        // Then
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneTenantsAnswerIsNeverAnothers() {
        // Given
        var readings = readings(_ -> known());
        readings.of(CONTOSO);
        // When
        readings.of(FABRIKAM);
        // Then
        assertThat(asked).hasValue(2);
    }

    @Test
    void casesThatAskAtTheSameTimeCostOneRequest() {
        // Given
        var everybodyWaits = new CountDownLatch(1);
        var readings = readings(_ -> {
            waitFor(everybodyWaits);
            return known();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var cases = Stream.generate(() -> CompletableFuture.supplyAsync(() -> readings.of(CONTOSO), threads))
                    .limit(20)
                    .toList();
            // When
            everybodyWaits.countDown();
            // Then
            assertThat(cases).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(known()));
        }
        assertThat(asked).hasValue(1);
    }

    private TenantWideReadings<String> readings(Function<TenantId, Reading<String>> ask) {
        return new TenantWideReadings.Maker(time, task -> Thread.ofVirtual().start(task))
                .reading(
                        tenant -> {
                            asked.incrementAndGet();
                            return ask.apply(tenant);
                        },
                        _ -> KEPT);
    }

    private Reading<String> known() {
        return new Reading.Known<>("all is well", source());
    }

    private Reading<String> unreadable() {
        return new Reading.Unreadable<>(new Obstacle.Unreachable("no answer"), source());
    }

    private Source source() {
        return new Source("GET /health", null, time.instant());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
