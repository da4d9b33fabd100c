package io.unstick.settings;

/** A check on settings that looks beyond the record, for instance at a file that a setting names. */
@FunctionalInterface
public interface SettingsCheck<T> {

    /**
     * Returns when all is well.
     *
     * @throws StartRefused with a whole sentence, when the fault lies inside a file that a setting names
     * @throws IllegalArgumentException starting with the key below the prefix: {@code "tenants-file cannot be read: .."}
     */
    void check(T settings);
}
