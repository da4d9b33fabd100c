package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Readings that are the same for all mailboxes of a tenant. Cases that ask at the same time cost one request, and a clear
 * answer serves later ones until it is too old. An unreadable or absent answer serves only those who waited for it.
 */
final class TenantWideReadings<T> {
    private final Function<TenantId, Reading<T>> ask;
    private final Function<T, Duration> keep;
    private final InstantSource time;
    private final Executor executor;
    private final ConcurrentHashMap<TenantId, CompletableFuture<Reading<T>>> latest = new ConcurrentHashMap<>();

    /** What all of them share: the clock that ages them, and the threads that take them. */
    record Maker(InstantSource time, Executor executor) {
        /**
         * A memory of this process only.
         *
         * @param keep how long an answer is good enough, as time really passes (scaled)
         */
        <T> TenantWideReadings<T> reading(Function<TenantId, Reading<T>> ask, Function<T, Duration> keep) {
            return new TenantWideReadings<>(ask, keep, time, executor);
        }
    }

    private TenantWideReadings(
            Function<TenantId, Reading<T>> ask, Function<T, Duration> keep, InstantSource time, Executor executor) {
        this.ask = ask;
        this.keep = keep;
        this.time = time;
        this.executor = executor;
    }

    /** Waits for the answer, if there is none that is fresh. The reading's source says how old it is. */
    Reading<T> of(TenantId tenant) {
        // Its own thread: a case that gives up waiting must not spoil the answer for the others.
        return Waiting.on(latest.compute(
                tenant,
                (_, known) -> known != null && stillGood(known)
                        ? known
                        : CompletableFuture.supplyAsync(() -> ask.apply(tenant), executor)));
    }

    private boolean stillGood(CompletableFuture<Reading<T>> known) {
        return !known.isDone() || (!known.isCompletedExceptionally() && isFresh(known.join()));
    }

    private boolean isFresh(Reading<T> reading) {
        return switch (reading) {
            case Reading.Known<T>(T value, Source source) ->
                time.instant().isBefore(source.readAt().plus(keep.apply(value)));
            case Reading.Absent<T> _, Reading.Unreadable<T> _ -> false;
        };
    }
}
