package io.unstick.diagnostic.diagnosis;

import java.util.Map;
import java.util.function.Function;

/**
 * A place where evidence comes from, and how its answers are written down: whatever the diagnosis used of it can be read
 * back from the evidence.
 *
 * @param <T> what the source tells
 */
public final class EvidenceSource<T> {
    private final String name;
    private final Function<T, Map<String, String>> tell;
    private final Function<Map<String, String>, T> read;

    /**
     * A source of this name.
     *
     * @param name as in {@link io.unstick.contracts.findings.Evidence#name()}; people read it, so it never changes
     * @param tell redacted: neither names nor addresses
     * @param read undoes {@code tell}; throws {@link IllegalArgumentException} when something is missing
     */
    public EvidenceSource(String name, Function<T, Map<String, String>> tell, Function<Map<String, String>, T> read) {
        this.name = name;
        this.tell = tell;
        this.read = read;
    }

    public String name() {
        return name;
    }

    /** The fact as text for people and for {@link Replay}, without names and addresses. */
    public Map<String, String> tell(T fact) {
        return tell.apply(fact);
    }

    T read(Map<String, String> told) {
        return read.apply(told);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvidenceSource<?> source && source.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
