package io.unstick.detector;

import io.unstick.detector.fleet.Fleet;
import io.unstick.detector.fleet.FleetKeeper;
import io.unstick.detector.fleet.FleetListener;
import io.unstick.detector.fleet.TenantsFile;
import io.unstick.settings.UnstickSettings;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wiring of the tenants file. */
@Configuration(proxyBeanMethods = false)
class FleetConfiguration {
    @Bean
    FleetKeeper fleetKeeper(UnstickSettings settings, FleetListener listener) {
        Path file = Objects.requireNonNull(settings.tenantsFile(), "checked before the start");
        return new FleetKeeper(file, new Fleet(TenantsFile.read(file)), listener);
    }

    /** The first check runs at once and puts the tenants on the rota. A file is polled in real time, whatever the time scale. */
    @Bean
    SchedulingConfigurer tenantsFileChecks(FleetKeeper keeper, DetectorSettings settings) {
        return tasks -> tasks.addFixedDelayTask(keeper::check, settings.tenantsFileCheckInterval());
    }
}
