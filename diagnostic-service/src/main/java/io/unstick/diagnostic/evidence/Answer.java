package io.unstick.diagnostic.evidence;

import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Fact;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one source said: for the diagnosis, and for people.
 *
 * @param evidence redacted: no names, no addresses
 */
record Answer<T>(EvidenceSource<T> source, Fact<T> fact, Evidence evidence) {
    /** The answer that a reading gives, as the diagnosis needs it. */
    static <T> Answer<T> of(EvidenceSource<T> source, Reading<T> reading) {
        return of(source, reading, _ -> Map.of());
    }

    /**
     * The same, and something more that only people want to see.
     *
     * @param more redacted: no names, no addresses
     */
    static <T> Answer<T> of(
            EvidenceSource<T> source, Reading<T> reading, Function<? super T, Map<String, String>> more) {
        return switch (reading) {
            case Reading.Known<T>(T value, Source at) ->
                new Answer<>(
                        source,
                        new Fact.Known<>(value),
                        evidence(source, Status.KNOWN, at, both(source.tell(value), more.apply(value)), null));
            case Reading.Absent<T>(Source at) ->
                new Answer<>(source, new Fact.Absent<>(), evidence(source, Status.ABSENT, at, Map.of(), null));
            case Reading.Unreadable<T>(Obstacle obstacle, Source at) -> unreadable(source, obstacle, at);
        };
    }

    static <T> Answer<T> unreadable(EvidenceSource<T> source, Obstacle obstacle, Source at) {
        return new Answer<>(
                source,
                new Fact.Unreadable<>(obstacle.reason()),
                evidence(source, Status.UNREADABLE, at, Map.of(), obstacle.reason()));
    }

    private static Map<String, String> both(Map<String, String> told, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.putAll(told);
        return all;
    }

    private static Evidence evidence(
            EvidenceSource<?> source, Status status, Source at, Map<String, String> facts, @Nullable String why) {
        return new Evidence(source.name(), status, at.api(), at.requestId(), at.readAt(), facts, why);
    }
}
