package io.unstick.diagnostic.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** The names of all sources that said something, in alphabetical order. */
    List<String> sources() {
        return bySource.keySet().stream().map(EvidenceSource::name).sorted().toList();
    }
}
