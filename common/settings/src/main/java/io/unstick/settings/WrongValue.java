package io.unstick.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.util.PlaceholderResolutionException;

/** Puts into words why a value cannot be used, for the person who wrote it. */
final class WrongValue {

    private final WrittenSettings written;

    WrongValue(WrittenSettings written) {
        this.written = written;
    }

    StartRefused refusal(BindException problem) {
        var name = problem.getName();
        var type = problem.getTarget().getType().resolve(Object.class);
        return cause(problem, PlaceholderResolutionException.class)
                .map(unset -> new StartRefused(
                        "%s refers to ${%s}, which is not set.".formatted(written.at(name), unset.getPlaceholder())))
                .or(() -> type.isRecord()
                        ? cause(problem, IllegalArgumentException.class).map(why -> refusal(name, type, why))
                        : Optional.empty())
                .orElseGet(() -> refusal(name, "must be " + expected(type)));
    }

    /** The constructor's or a check's own words: the key comes first, the rest says what is wrong with it. */
    StartRefused refusal(ConfigurationPropertyName prefix, Class<?> type, IllegalArgumentException why) {
        var words = Optional.ofNullable(why.getMessage()).orElse("is not valid").split(" ", 2);
        var key = key(prefix, type, words[0]);
        return words.length == 2 && key.isPresent()
                ? refusal(key.get(), words[1])
                : refusal(prefix, String.join(" ", words));
    }

    private StartRefused refusal(ConfigurationPropertyName name, String demand) {
        return new StartRefused("%s %s%s.".formatted(written.at(name), demand, actual(name)));
    }

    private String actual(ConfigurationPropertyName name) {
        return isSecret(name)
                ? ""
                : written.find(name)
                        .map(property -> ", but is \"%s\"".formatted(property.getValue()))
                        .orElse("");
    }

    private static boolean isSecret(ConfigurationPropertyName name) {
        return name.toString().toLowerCase(Locale.ROOT).matches(".*(secret|password|token|credential).*");
    }

    private static Optional<ConfigurationPropertyName> key(
            ConfigurationPropertyName prefix, Class<?> type, String word) {
        if (!ConfigurationPropertyName.isValid(word)) {
            return Optional.empty();
        }
        var name = prefix.append(word);
        return RecordShape.knows(type, name, prefix.getNumberOfElements()) ? Optional.of(name) : Optional.empty();
    }

    private static String expected(Class<?> type) {
        if (type.isRecord()) {
            return "a section with keys of its own";
        }
        if (type == Duration.class) {
            return "a duration such as 30s, 5m or 4h";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (Stream.of(int.class, Integer.class, long.class, Long.class).anyMatch(whole -> whole == type)) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == URI.class) {
            return "an address such as https://host";
        }
        return type == Path.class ? "a path" : "a " + type.getSimpleName();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable problem, Class<T> wanted) {
        return Stream.iterate(problem.getCause(), cause -> cause != null, Throwable::getCause)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }
}
