package io.unstick.diagnostic.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ExchangeOrganization;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EvidenceGatheringTest {
    private static final TenantId CONTOSO = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    private static final UserObjectId ADA = UserObjectId.of("6f1d0a52-0000-4000-8000-000000000002");
    private static final ExchangeOrganization HYDRATED = new ExchangeOrganization(false);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aSourceThatDoesNotAnswerInTimeIsUnreadableAndTheOthersCount() {
        // Given
        var gathering = gathering(Duration.ofMillis(200), answering("quick"), hanging("slow"));
        // When
        var gathered = gathering.about(CONTOSO, ADA);
        // Then
        assertThat(gathered.evidence())
                .extracting(Evidence::name, Evidence::status)
                .containsExactly(tuple("quick", Status.KNOWN), tuple("slow", Status.UNREADABLE));
        assertThat(gathered.evidence().getLast().why()).contains("no answer within");
    }

    @Test
    void sourcesAreAskedAtTheSameTime() {
        // Given: each waits until the other one was asked, too
        var bothAsked = new CountDownLatch(2);
        Supplier<ExchangeOrganization> meetTheOther = () -> {
            bothAsked.countDown();
            waitFor(bothAsked);
            return HYDRATED;
        };
        var gathering =
                gathering(Duration.ofSeconds(10), gatherer("first", meetTheOther), gatherer("second", meetTheOther));
        // When
        var gathered = gathering.about(CONTOSO, ADA);
        // Then
        assertThat(gathered.evidence()).extracting(Evidence::status).containsOnly(Status.KNOWN);
    }

    @Test
    void aSourceThatBreaksItsPromiseIsUnreadable() {
        // Given
        var gathering = gathering(Duration.ofSeconds(10), gatherer("broken", () -> {
            throw new IllegalStateException("a bug");
        }));
        // When
        var gathered = gathering.about(CONTOSO, ADA);
        // Then
        assertThat(gathered.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.status()).isEqualTo(Status.UNREADABLE);
            assertThat(evidence.why()).isEqualTo("it failed unexpectedly");
        });
    }

    private Gatherer<?> answering(String name) {
        return gatherer(name, () -> HYDRATED);
    }

    private Gatherer<?> hanging(String name) {
        return gatherer(name, () -> {
            waitFor(never);
            return HYDRATED;
        });
    }

    private EvidenceGathering gathering(Duration limit, Gatherer<?>... gatherers) {
        return new EvidenceGathering(
                new EvidenceGathering.FirstReads(
                        (_, _) -> new Reading.Absent<>(source()), (_, _) -> new Reading.Absent<>(source())),
                List.of(gatherers),
                limit,
                InstantSource.system(),
                threads);
    }

    private static Gatherer<ExchangeOrganization> gatherer(String name, Supplier<ExchangeOrganization> answer) {
        return new Gatherer<>() {
            @Override
            public EvidenceSource<ExchangeOrganization> source() {
                return new EvidenceSource<>(name, _ -> Map.of(), _ -> HYDRATED);
            }

            @Override
            public String api() {
                return "Get-" + name;
            }

            @Override
            public Optional<Answer<ExchangeOrganization>> ask(Investigation investigation) {
                var reading = new Reading.Known<>(answer.get(), EvidenceGatheringTest.source());
                return Optional.of(Answer.of(source(), reading));
            }
        };
    }

    private static Source source() {
        return new Source("Get-Something", null, InstantSource.system().instant());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
