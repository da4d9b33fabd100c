package io.unstick.sandbox.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the scenario files; whatever it does not know is an error that names the file. */
final class ScenarioFiles {

    /** One file name a line: a packaged jar cannot be listed. */
    private static final String INDEX = "/scenarios/index.txt";

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new SimpleModule().addDeserializer(Duration.class, new ShortDuration()))
            .build();

    private ScenarioFiles() {}

    static List<Scenario> all() {
        return names().stream()
                .map(name -> parse(name, text("/scenarios/" + name)))
                .toList();
    }

    static List<String> names() {
        return text(INDEX).lines().filter(line -> !line.isBlank()).toList();
    }

    static Scenario parse(String file, String yaml) {
        try {
            return MAPPER.readValue(yaml, Scenario.class);
        } catch (JacksonException | NullPointerException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = ScenarioFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in the jar.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Durations as people write them: {@code 5h}, {@code 30m}, {@code 1h30m}, {@code 2d}. */
    private static final class ShortDuration extends StdDeserializer<Duration> {

        ShortDuration() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) {
            return Durations.parse(parser.getString());
        }
    }
}
