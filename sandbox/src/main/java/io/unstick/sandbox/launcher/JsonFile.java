package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file behind {@code --json}. */
final class JsonFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    /** Throws {@link Refusal} when the file cannot be written. */
    static void write(Path file, Object content) {
        try {
            JSON.writeValue(file, content);
        } catch (JacksonException e) {
            throw new Refusal("%s cannot be written: %s.".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
