package io.unstick.sandbox.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command: {@code --name value}, {@code --name=value} and flags. */
final class Options {

    private static final int MOST = 1_000_000;

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private Options() {}

    /** Throws {@link WrongUsage} for an option that is not known, given twice or without its value. */
    static Options read(List<String> arguments, List<String> withValue, List<String> flags) {
        var options = new Options();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            var name = argument.startsWith("--") ? argument.split("=", 2)[0] : argument;
            if (withValue.contains(name)) {
                var inline = argument.length() > name.length();
                if (!inline && !rest.hasNext()) {
                    throw new WrongUsage("%s needs a value.".formatted(name));
                }
                options.value(name, inline ? argument.substring(name.length() + 1) : rest.next());
            } else if (!flags.contains(argument)) {
                throw new WrongUsage("There is no option \"%s\" here.".formatted(argument));
            } else {
                options.flags.add(argument);
            }
        }
        return options;
    }

    private void value(String name, String value) {
        if (value.isBlank() || values.put(name, value) != null) {
            throw new WrongUsage("%s needs exactly one value.".formatted(name));
        }
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<Path> path(String name) {
        var value = Optional.ofNullable(values.get(name));
        try {
            return value.map(Path::of);
        } catch (InvalidPathException e) {
            throw new WrongUsage("%s needs a path, not \"%s\".".formatted(name, value.orElse("")));
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Words with commas between them. */
    Optional<List<String>> list(String name) {
        return text(name).map(words -> List.of(words.split(",", -1)));
    }

    /** A number from 1 to a million. */
    int positive(String name, int usual) {
        long number = number(name).orElse((long) usual);
        if (number < 1 || number > MOST) {
            throw new WrongUsage("%s must be from 1 to %d, but is %d.".formatted(name, MOST, number));
        }
        return (int) number;
    }

    Optional<Long> number(String name) {
        var value = Optional.ofNullable(values.get(name));
        try {
            return value.map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new WrongUsage("%s needs a whole number, not \"%s\".".formatted(name, value.orElse("")));
        }
    }
}
