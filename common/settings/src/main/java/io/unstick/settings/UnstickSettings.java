package io.unstick.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings directly below {@code unstick.}, the same for all services.
 *
 * @param instance name of this installation; part of event sources, so two installations on one Kafka need two names
 * @param tenantsFile tenants and policies; relative to the file that names it. The services that own tenants require it
 * @param timeScale see {@link TimeScale}; only 1 unless all Microsoft endpoints are loopback
 */
public record UnstickSettings(
        @DefaultValue("local") String instance,
        @Nullable Path tenantsFile,
        @DefaultValue("1") double timeScale) {

    /** Refuses an instance that cannot be part of an address, and a time scale that is none. */
    public UnstickSettings {
        Constraints.matching("instance", instance, "[a-z0-9][a-z0-9-]{0,62}", "lower case letters, digits and hyphens");
        new TimeScale(timeScale);
    }

    /**
     * The section of these settings, which every service has anyway; a service that demands more of them passes it with a
     * check: {@code UnstickSettings.section().checkedBy(..)}.
     */
    public static SettingsSection<UnstickSettings> section() {
        return SettingsSection.of("unstick", UnstickSettings.class);
    }
}
