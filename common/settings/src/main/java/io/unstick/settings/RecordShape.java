package io.unstick.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** The keys that a settings record stands for: which ones exist, and which of them must be written. */
final class RecordShape {

    private RecordShape() {}

    /** Whether the name, from its element at {@code depth} on, leads to something in this type. */
    static boolean knows(Type type, ConfigurationPropertyName name, int depth) {
        if (depth == name.getNumberOfElements()) {
            return true;
        }
        var raw = raw(type);
        if (raw.isRecord()) {
            return Stream.of(raw.getRecordComponents())
                    .filter(component -> isNamed(component, name.getElement(depth, Form.UNIFORM)))
                    .anyMatch(component -> knows(component.getGenericType(), name, depth + 1));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return name.isNumericIndex(depth) && knows(argument(type, 0), name, depth + 1);
        }
        if (Map.class.isAssignableFrom(raw)) {
            var value = argument(type, 1);
            return hasDottedKeys(raw(value)) || knows(value, name, depth + 1);
        }
        return false;
    }

    /** The first key at or below {@code prefix} that the record needs and nobody wrote. */
    static Optional<ConfigurationPropertyName> firstMissing(
            Class<?> type, ConfigurationPropertyName prefix, WrittenSettings written) {
        // Spring's annotation for defaults stays with the constructor's parameters.
        return Stream.of(canonicalConstructor(type).getParameters())
                .flatMap(component -> missing(component, prefix, written).stream())
                .findFirst();
    }

    private static Optional<ConfigurationPropertyName> missing(
            Parameter component, ConfigurationPropertyName prefix, WrittenSettings written) {
        var name = prefix.append(DataObjectPropertyName.toDashedForm(component.getName()));
        var isWritten = written.has(name);
        var hasDefault = component.isAnnotationPresent(DefaultValue.class);
        if (!isWritten && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Optional.empty();
        }
        var inside = missingInside(component.getParameterizedType(), name, written);
        return inside.isPresent() || isWritten || hasDefault ? inside : Optional.of(name);
    }

    private static Optional<ConfigurationPropertyName> missingInside(
            Type type, ConfigurationPropertyName name, WrittenSettings written) {
        var raw = raw(type);
        if (raw.isRecord()) {
            return firstMissing(raw, name, written);
        }
        return Collection.class.isAssignableFrom(raw)
                ? firstMissingInList(argument(type, 0), name, written)
                : Optional.empty();
    }

    private static Optional<ConfigurationPropertyName> firstMissingInList(
            Type element, ConfigurationPropertyName list, WrittenSettings written) {
        return raw(element).isRecord()
                ? IntStream.iterate(0, index -> index + 1)
                        .mapToObj(index -> list.append("[" + index + "]"))
                        .takeWhile(written::has)
                        .flatMap(item -> firstMissing(raw(element), item, written).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The one that takes all components in their order. */
    static Constructor<?> canonicalConstructor(Class<?> type) {
        var components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has one: " + type, e);
        }
    }

    /** Spring binds "a.b: x" in a map to the key "a.b" for these types of value, and drops it for all others. */
    private static boolean hasDottedKeys(Class<?> valueType) {
        return valueType.getPackageName().equals("java.lang") || valueType.isEnum();
    }

    private static boolean isNamed(RecordComponent component, String uniform) {
        return component.getName().toLowerCase(Locale.ROOT).equals(uniform);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> throw new IllegalArgumentException("settings are records of plain types, not of " + type);
        };
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
