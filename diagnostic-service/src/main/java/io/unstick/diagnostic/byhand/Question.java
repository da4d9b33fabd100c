package io.unstick.diagnostic.byhand;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person asks at the command line.
 *
 * @param tenant id, name or domain
 * @param user user principal name or object id
 * @param json where to write the diagnosis too
 * @param settings Spring's own arguments, which say where the configuration is
 */
public record Question(String tenant, String user, Optional<Path> json, List<String> settings) {
    private static final String TENANT = "--tenant";
    private static final String USER = "--user";
    private static final String JSON = "--json";

    public Question {
        settings = List.copyOf(settings);
    }

    /**
     * Reads {@code --tenant T --user U [--json FILE] [--any.setting=value]...}.
     *
     * @throws CannotDiagnose when something is missing or makes no sense
     */
    public static Question parse(List<String> arguments) {
        Map<String, String> named = new HashMap<>();
        var rest = arguments.stream().filter(argument -> !isSetting(argument)).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (!List.of(TENANT, USER, JSON).contains(name) || !rest.hasNext() || named.containsKey(name)) {
                throw CannotDiagnose.wrongQuestion(
                        "Say whom to diagnose: --tenant T --user UPN|OBJECT-ID [--json FILE]; \"%s\" makes no sense there."
                                .formatted(name));
            }
            named.put(name, rest.next());
        }
        return new Question(
                required(named, TENANT),
                required(named, USER),
                Optional.ofNullable(named.get(JSON)).map(Question::path),
                arguments.stream().filter(Question::isSetting).toList());
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && argument.contains("=");
    }

    private static String required(Map<String, String> named, String name) {
        String value = named.getOrDefault(name, "");
        if (value.isBlank()) {
            throw CannotDiagnose.wrongQuestion("Say whom to diagnose: %s is missing.".formatted(name));
        }
        return value;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw CannotDiagnose.wrongQuestion("%s is no path.".formatted(JSON));
        }
    }
}
