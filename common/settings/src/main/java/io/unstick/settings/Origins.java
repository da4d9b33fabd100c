package io.unstick.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

/** Where a setting was written, as its author would name the place. */
final class Origins {

    private Origins() {}

    /** Such as {@code conf/unstick.yaml:12}; empty when nobody wrote it. */
    static Optional<String> place(@Nullable ConfigurationProperty property) {
        return switch (origin(property)) {
            case TextResourceOrigin text -> resource(text).map(resource -> shown(resource) + line(text));
            case SystemEnvironmentOrigin variable -> Optional.of("environment variable " + variable.getProperty());
            case null, default -> Optional.empty();
        };
    }

    /** The folder that relative paths of this property start from. */
    static Path folder(@Nullable ConfigurationProperty property) {
        var workingDirectory = Path.of("").toAbsolutePath();
        return origin(property) instanceof TextResourceOrigin text
                ? resource(text).flatMap(Origins::file).map(Path::getParent).orElse(workingDirectory)
                : workingDirectory;
    }

    private static String shown(Resource resource) {
        return file(resource).map(Origins::shown).orElse("built-in " + resource.getFilename());
    }

    /** Relative when the file lies below the working directory. */
    static String shown(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var workingDirectory = Path.of("").toAbsolutePath();
        return absolute.startsWith(workingDirectory)
                ? workingDirectory.relativize(absolute).toString()
                : absolute.toString();
    }

    private static @Nullable Origin origin(@Nullable ConfigurationProperty property) {
        var origin = property == null ? null : property.getOrigin();
        return origin instanceof PropertySourceOrigin wrapper ? wrapper.getOrigin() : origin;
    }

    private static Optional<Resource> resource(TextResourceOrigin text) {
        return Optional.ofNullable(text.getResource());
    }

    private static String line(TextResourceOrigin text) {
        var location = text.getLocation();
        return location == null ? "" : ":" + (location.getLine() + 1);
    }

    private static Optional<Path> file(Resource resource) {
        try {
            return resource.isFile() ? Optional.of(resource.getFile().toPath().toAbsolutePath()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
