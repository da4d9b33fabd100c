package io.unstick.diagnostic.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everything that is known about one mailbox at one moment, by source. Immutable. */
public final class Facts {
    private final Map<EvidenceSource<?>, Fact<?>> bySource;

    private Facts(Map<EvidenceSource<?>, Fact<?>> bySource) {
        this.bySource = Map.copyOf(bySource);
    }

    public static Facts none() {
        return new Facts(Map.of());
    }

    /** These facts and one more; an earlier fact of the same source is replaced. */
    public <T> Facts with(EvidenceSource<T> source, Fact<T> fact) {
        var more = new HashMap<>(bySource);
        more.put(source, fact);
        return new Facts(more);
    }

    /** What the source says; a source nobody asked is as unreadable as one that did not answer. */
    @SuppressWarnings("unchecked") // with() pairs a source only with a fact of its own type
    <T> Fact<T> from(EvidenceSource<T> source) {
        return (Fact<T>) bySource.getOrDefault(source, new Fact.Unreadable<T>("it was not asked"));
    }

    /** What the source knows, if it knows; not for conclusions, because it hides why there is nothing. */
    <T> Optional<T> known(EvidenceSource<T> source) {
        return from(source) instanceof Fact.Known<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** These facts with another value where the source knows one. */
    <T> Facts mapped(EvidenceSource<T> source, UnaryOperator<T> mapping) {
        return known(source)
                .map(value -> with(source, new Fact.Known<>(mapping.apply(value))))
                .orElse(this);
    }

    /** The names of all sources that said something, in alphabetical order. */
    List<String> sources() {
        return bySource.keySet().stream().map(EvidenceSource::name).sorted().toList();
    }
}
