package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.diagnostic.diagnosis.Facts;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.ExchangeOnline.ExchangeUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all sources about one mailbox at the same time, and takes what they said when the time is over. */
public final class EvidenceGathering {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceGathering.class);

    private final FirstReads first;
    private final List<Gatherer<?>> gatherers;
    private final Duration limit;
    private final InstantSource time;
    private final Executor executor;

    /** What several gatherers look at. */
    record FirstReads(
            BiFunction<TenantId, UserObjectId, Reading<AccountDetails>> account,
            BiFunction<TenantId, UserObjectId, Reading<ExchangeUser>> exchangeUser) {}

    EvidenceGathering(
            FirstReads first, List<Gatherer<?>> gatherers, Duration limit, InstantSource time, Executor executor) {
        this.first = first;
        this.gatherers = List.copyOf(gatherers);
        this.limit = limit;
        this.time = time;
        this.executor = executor;
    }

    /**
     * Waits for all sources, at most for the limit; never throws for what Microsoft or the network does. A source that
     * did not answer in time is unreadable.
     */
    public Gathered about(TenantId tenant, UserObjectId user) {
        Instant start = time.instant();
        var investigation = new Investigation(
                tenant,
                user,
                CompletableFuture.supplyAsync(() -> first.account().apply(tenant, user), executor),
                CompletableFuture.supplyAsync(() -> first.exchangeUser().apply(tenant, user), executor));
        // All are asked before the first answer is waited for.
        var asked = gatherers.stream()
                .map(gatherer -> asked(gatherer, investigation))
                .toList();
        Facts facts = Facts.none();
        for (Asked<?> question : asked) {
            facts = question.addedTo(facts);
        }
        return new Gathered(
                facts,
                asked.stream().flatMap(Asked::evidence).toList(),
                asked.stream()
                        .filter(question -> !question.gatherer().isTenantWide())
                        .flatMap(Asked::evidence)
                        .map(Evidence::readAt)
                        .min(Comparator.naturalOrder())
                        .orElse(start));
    }

    private <T> Asked<T> asked(Gatherer<T> gatherer, Investigation investigation) {
        return new Asked<>(gatherer, answer(gatherer, investigation));
    }

    /** A question whose answer may still be on its way; looking at it waits. */
    private record Asked<T>(Gatherer<T> gatherer, CompletableFuture<Optional<Answer<T>>> answer) {
        Facts addedTo(Facts facts) {
            return answer.join()
                    .map(given -> facts.with(given.source(), given.fact()))
                    .orElse(facts);
        }

        Stream<Evidence> evidence() {
            return answer.join().map(Answer::evidence).stream();
        }
    }

    private <T> CompletableFuture<Optional<Answer<T>>> answer(Gatherer<T> gatherer, Investigation investigation) {
        return CompletableFuture.supplyAsync(() -> gatherer.ask(investigation), executor)
                .orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(failure -> Optional.of(unanswered(gatherer, failure)));
    }

    private <T> Answer<T> unanswered(Gatherer<T> gatherer, Throwable failure) {
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        var obstacle = new Obstacle.Unreachable(
                cause instanceof TimeoutException
                        ? "no answer within %d s".formatted(limit.toSeconds())
                        : "it failed unexpectedly");
        if (!(cause instanceof TimeoutException)) {
            LOG.atError()
                    .addKeyValue("source", gatherer.source().name())
                    .setCause(cause)
                    .log("A source failed in a way that its port promises not to");
        }
        var source = new Source(gatherer.api(), null, time.instant());
        return Answer.unreadable(gatherer.source(), obstacle, source);
    }
}
