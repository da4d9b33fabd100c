package io.unstick.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns what goes wrong while configuration files are loaded into a sentence. */
final class UnreadableConfiguration {

    private UnreadableConfiguration() {}

    static StartRefused refusal(RuntimeException problem, Environment environment) {
        return new StartRefused(
                switch (problem) {
                    case ConfigDataResourceNotFoundException e -> doesNotExist(e.getLocation());
                    case ConfigDataLocationNotFoundException e -> doesNotExist(e.getLocation());
                    case MarkedYAMLException e -> badYaml(e, environment);
                    default -> "The configuration cannot be read: %s.".formatted(firstLine(problem));
                });
    }

    private static String doesNotExist(@Nullable ConfigDataLocation location) {
        var file = location == null ? "The configuration file" : withoutPrefix(location.getValue());
        return "%s: this configuration file does not exist.".formatted(file);
    }

    private static String badYaml(MarkedYAMLException problem, Environment environment) {
        var mark = problem.getProblemMark();
        var line = mark == null ? "" : ":" + (mark.getLine() + 1);
        // The parser does not know the file's name: find the file that fails the same way.
        var file = ConfigurationFiles.named(environment)
                .filter(UnreadableConfiguration::isBad)
                .map(Origins::shown)
                .findFirst()
                .orElse("configuration");
        return "%s%s: this is not valid YAML: %s.".formatted(file, line, problem.getProblem());
    }

    private static boolean isBad(Path file) {
        try {
            new YamlPropertySourceLoader().load("check", new FileSystemResource(file));
            return false;
        } catch (MarkedYAMLException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String withoutPrefix(String location) {
        return location.startsWith("file:") ? location.substring("file:".length()) : location;
    }

    private static String firstLine(Throwable problem) {
        return Optional.ofNullable(problem.getMessage()).stream()
                .flatMap(String::lines)
                .findFirst()
                .orElse(problem.getClass().getSimpleName())
                .replaceFirst("\\.$", "");
    }
}
