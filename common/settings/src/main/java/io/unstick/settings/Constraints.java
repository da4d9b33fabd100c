package io.unstick.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The usual demands on a setting, for the compact constructors of settings records. Each throws an
 * {@link IllegalArgumentException} that starts with the key, which the refusal to start completes by file, line and value.
 */
public final class Constraints {

    private Constraints() {}

    /** More than zero. */
    public static void positive(String key, Duration value) {
        require(value.isPositive(), key, "must be positive");
    }

    /** At least {@code least}, at most {@code most}. */
    public static void between(String key, long value, long least, long most) {
        require(value >= least && value <= most, key, "must be between %d and %d".formatted(least, most));
    }

    /** Something to read. */
    public static void notBlank(String key, String value) {
        require(!value.isBlank(), key, "must not be empty");
    }

    /** The whole value matches the expression, which is put in words for the reader. */
    public static void matching(String key, String value, String expression, String inWords) {
        require(value.matches(expression), key, "must be " + inWords);
    }

    /** An endpoint that credentials may be sent to; see {@link Endpoints}. */
    public static void endpoint(String key, URI value) {
        require(Endpoints.isWellFormed(value), key, "must be an address such as https://host or https://host:port");
        require(Endpoints.isProtected(value), key, "must be https, plain http is for loopback addresses only");
    }

    /** A file that this process can read. */
    public static void readableFile(String key, Path value) {
        require(Files.exists(value), key, "names a file that does not exist (" + value + ")");
        require(
                Files.isRegularFile(value) && Files.isReadable(value),
                key,
                "names a file that cannot be read (" + value + ")");
    }

    /** Anything else: the demand completes the sentence that the key begins. */
    public static void require(boolean holds, String key, String demand) {
        if (!holds) {
            throw new IllegalArgumentException(key + " " + demand);
        }
    }
}
