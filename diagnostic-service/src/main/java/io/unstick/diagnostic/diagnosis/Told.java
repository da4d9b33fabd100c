package io.unstick.diagnostic.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts as text that people can read and {@link Replay} can read back. */
final class Told {
    private static final String BETWEEN = " | ";

    private final Map<String, String> told = new LinkedHashMap<>();

    static Told nothing() {
        return new Told();
    }

    Told and(String name, Object value) {
        told.put(name, value.toString());
        return this;
    }

    Told andMaybe(String name, @Nullable Object value) {
        return value == null ? this : and(name, value);
    }

    /** One entry per line: {@code name-1}, {@code name-2}, ... */
    Told andAll(String name, List<String> lines) {
        for (int index = 0; index < lines.size(); index++) {
            told.put(numbered(name, index), lines.get(index));
        }
        return this;
    }

    Map<String, String> asMap() {
        return Map.copyOf(told);
    }

    /** Parts of one entry; only the last one may hold the separator itself. */
    static String line(Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    static List<String> parts(String line, int count) {
        List<String> parts = List.of(line.split(" \\| ", count));
        if (parts.size() != count) {
            throw new IllegalArgumentException(
                    "an entry of %d parts where %d are needed".formatted(parts.size(), count));
        }
        return parts;
    }

    static List<String> all(Map<String, String> told, String name) {
        return IntStream.iterate(0, index -> told.containsKey(numbered(name, index)), index -> index + 1)
                .mapToObj(index -> Objects.requireNonNull(told.get(numbered(name, index))))
                .toList();
    }

    static String text(Map<String, String> told, String name) {
        String value = told.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the evidence does not tell " + name);
        }
        return value;
    }

    static boolean isTrue(Map<String, String> told, String name) {
        return Boolean.parseBoolean(text(told, name));
    }

    private static String numbered(String name, int index) {
        return "%s-%d".formatted(name, index + 1);
    }
}
