package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file behind {@code --json}. */
final class JsonFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    /** Throws {@link Refusal} for a file that could not be written; asked before the work that would be lost. */
    static void requirePlace(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new Refusal("%s cannot be written: its folder is not there or not yours to write.".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new Refusal("%s cannot be written: it is a folder.".formatted(file));
        }
    }

    /** Throws {@link Refusal} when the file cannot be written. */
    static void write(Path file, Object content) {
        try {
            JSON.writeValue(file, content);
        } catch (JacksonException e) {
            throw new Refusal("%s cannot be written: %s.".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
