package io.unstick.diagnostic.evidence;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Fact;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one source said: for the diagnosis, and for people.
 *
 * @param evidence redacted: no names, no addresses
 */
record Answer<T>(EvidenceSource<T> source, Fact<T> fact, Evidence evidence) {
    /**
     * The answer that a reading gives.
     *
     * @param understand what the diagnosis needs of it
     * @param redact what people may see of it
     */
    static <V, T> Answer<T> of(
            EvidenceSource<T> source,
            Reading<V> reading,
            Function<? super V, T> understand,
            Function<? super V, Map<String, String>> redact) {
        return switch (reading) {
            case Reading.Known<V>(V value, Source at) ->
                new Answer<>(
                        source,
                        new Fact.Known<>(understand.apply(value)),
                        evidence(source, Status.KNOWN, at, redact.apply(value), null));
            case Reading.Absent<V>(Source at) ->
                new Answer<>(source, new Fact.Absent<>(), evidence(source, Status.ABSENT, at, Map.of(), null));
            case Reading.Unreadable<V>(Obstacle obstacle, Source at) -> unreadable(source, obstacle, at);
        };
    }

    static <T> Answer<T> unreadable(EvidenceSource<T> source, Obstacle obstacle, Source at) {
        return new Answer<>(
                source,
                new Fact.Unreadable<>(obstacle.reason()),
                evidence(source, Status.UNREADABLE, at, Map.of(), obstacle.reason()));
    }

    private static Evidence evidence(
            EvidenceSource<?> source, Status status, Source at, Map<String, String> facts, @Nullable String why) {
        return new Evidence(source.name(), status, at.api(), at.requestId(), at.readAt(), facts, why);
    }
}
