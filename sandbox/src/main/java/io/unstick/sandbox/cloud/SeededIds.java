package io.unstick.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Ids that are the same in every run with the same seed and names. */
final class SeededIds {

    private SeededIds() {}

    /** The id this text is, if it is one. */
    static Optional<UUID> read(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static UUID idOf(Object... parts) {
        StringBuilder path = new StringBuilder();
        for (Object part : parts) {
            path.append(part).append('/');
        }
        return UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8));
    }
}
