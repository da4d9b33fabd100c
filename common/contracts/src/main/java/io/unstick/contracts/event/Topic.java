package io.unstick.contracts.event;

import java.util.Map;
import java.util.Optional;

/**
 * A topic and the CloudEvents types that may appear on it.
 *
 * @param <E> the sealed interface of its events
 */
public final class Topic<E> {
    /** What the name of a topic's dead-letter topic ends with. */
    public static final String DEAD_LETTER_SUFFIX = "-dlt";

    private final String name;
    private final boolean compacted;
    private final Map<String, Class<? extends E>> types;

    Topic(String name, boolean compacted, Map<String, Class<? extends E>> types) {
        this.name = name;
        this.compacted = compacted;
        this.types = Map.copyOf(types);
    }

    public String name() {
        return name;
    }

    public String deadLetterName() {
        return name + DEAD_LETTER_SUFFIX;
    }

    /** Whether only the last record of a key is kept. */
    public boolean compacted() {
        return compacted;
    }

    /** The class to read this CloudEvents type as; empty for a type of a newer version, which consumers skip. */
    public Optional<Class<? extends E>> classOf(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** The CloudEvents type of an event of this topic. */
    public String typeOf(E event) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().isInstance(event))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("topic %s has no type for %s"
                        .formatted(name, event.getClass().getSimpleName())));
    }

    /** All CloudEvents types of this topic with their classes. */
    public Map<String, Class<? extends E>> types() {
        return types;
    }

    @Override
    public String toString() {
        return name;
    }
}
