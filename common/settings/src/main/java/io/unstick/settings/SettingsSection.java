package io.unstick.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings below one prefix, bound to a record and available as a bean of the record's type.
 *
 * <p>Binding is strict. A key below the prefix that the record does not know is refused (environment variables excepted).
 * A component is required unless it has a {@link org.springframework.boot.context.properties.bind.DefaultValue} or is
 * {@link org.jspecify.annotations.Nullable}. A relative {@link java.nio.file.Path} is
 * resolved against the folder of the file that names it, or the working directory when no file does.
 *
 * <p>The record's compact constructor refuses a value by an {@link IllegalArgumentException} that starts with the key
 * below the prefix: {@code "scan-interval must be positive"}; {@link Constraints} has the usual ones.
 *
 * @param prefix such as {@code unstick.detector}; sections do not lie inside one another
 * @param checks what the record cannot see by itself, such as whether a file can be read
 */
public record SettingsSection<T extends Record>(String prefix, Class<T> type, List<SettingsCheck<T>> checks) {

    /** Refuses a prefix outside of {@code unstick}. */
    public SettingsSection {
        if (!prefix.equals("unstick") && !prefix.startsWith("unstick.")) {
            throw new IllegalArgumentException("settings lie below unstick, not at " + prefix);
        }
        checks = List.copyOf(checks);
    }

    /** A section whose record says all there is to check. */
    public static <T extends Record> SettingsSection<T> of(String prefix, Class<T> type) {
        return new SettingsSection<>(prefix, type, List.of());
    }

    /** The same section with one more check. */
    public SettingsSection<T> checkedBy(SettingsCheck<T> check) {
        var all = new ArrayList<>(checks);
        all.add(check);
        return new SettingsSection<>(prefix, type, all);
    }
}
