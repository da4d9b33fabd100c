package io.unstick.remediation.onpremises.repair;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All values of one attribute, before and after. Values have no order. Only {@link #removed()} and {@link #added()} travel,
 * so a value that somebody else puts in at the same moment is never swept away.
 */
public record AttributeChange(String attribute, List<AttributeValue> before, List<AttributeValue> after) {
    public AttributeChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public List<AttributeValue> removed() {
        return without(before, after);
    }

    public List<AttributeValue> added() {
        return without(after, before);
    }

    /** Whether the attribute is, value for value, what this change was worked out for. */
    boolean startsFrom(AdObject current) {
        return new HashSet<>(current.values(attribute)).equals(new HashSet<>(before));
    }

    /** Whether what this change wants is so; values that it does not concern may have come or gone. */
    boolean isDoneIn(AdObject current) {
        return holds(current.values(attribute), after, added(), removed());
    }

    /** Whether it was never made, or was taken back. */
    boolean isUndoneIn(AdObject current) {
        return holds(current.values(attribute), before, removed(), added());
    }

    /** The way back from the current values, which may have gained others since. */
    AttributeChange undoneFrom(AdObject current) {
        List<AttributeValue> now = current.values(attribute);
        List<AttributeValue> restored = Stream.concat(without(now, added()).stream(), removed().stream())
                .toList();
        return new AttributeChange(attribute, now, restored);
    }

    /** Such as {@code msExchRemoteRecipientType: 1}. */
    static String inWords(String attribute, List<AttributeValue> values) {
        return values.stream()
                .map(AttributeValue::inWords)
                .sorted()
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), words -> attribute + ": " + (words.isEmpty() ? "(none)" : words)));
    }

    private static boolean holds(
            List<AttributeValue> current,
            List<AttributeValue> whole,
            List<AttributeValue> present,
            List<AttributeValue> missing) {
        return whole.isEmpty()
                ? current.isEmpty()
                : current.containsAll(present) && current.stream().noneMatch(missing::contains);
    }

    private static List<AttributeValue> without(Collection<AttributeValue> some, Collection<AttributeValue> others) {
        return some.stream().filter(value -> !others.contains(value)).toList();
    }

    /** Without the values: they may be addresses. */
    @Override
    public String toString() {
        return "AttributeChange[attribute=%s]".formatted(attribute);
    }
}
