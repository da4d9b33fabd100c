package io.unstick.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** The files that the person who starts the service has named. */
final class ConfigurationFiles {

    private ConfigurationFiles() {}

    static Stream<Path> named(Environment environment) {
        return Stream.of("spring.config.additional-location", "spring.config.location", "spring.config.import")
                .map(key -> environment.getProperty(key, ""))
                .flatMap(locations -> Stream.of(locations.split("[,;]")))
                .map(location -> location.replaceFirst("^optional:", "").replaceFirst("^file:", ""))
                .filter(location -> !location.isBlank() && !location.startsWith("classpath:"))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }
}
