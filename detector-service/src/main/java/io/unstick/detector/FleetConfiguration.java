package io.unstick.detector;

import io.unstick.contracts.TenantId;
import io.unstick.detector.fleet.CustomerList;
import io.unstick.detector.fleet.FleetKeeper;
import io.unstick.detector.fleet.FleetListener;
import io.unstick.detector.fleet.PartnerCustomers;
import io.unstick.m365.read.Directory;
import io.unstick.settings.TimeScale;
import io.unstick.settings.UnstickSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wiring of the tenants file and the customer list. */
@Configuration(proxyBeanMethods = false)
class FleetConfiguration {
    @Bean
    CustomerList customerList(DetectorSettings settings, Directory directory, TimeScale scale, InstantSource time) {
        var partner = settings.partner();
        return partner == null
                ? CustomerList.none()
                : new PartnerCustomers(
                        directory::customers, new TenantId(partner), scale.of(settings.partnerCheckInterval()), time);
    }

    @Bean
    FleetKeeper fleetKeeper(UnstickSettings settings, CustomerList customers, FleetListener listener) {
        Path file = Objects.requireNonNull(settings.tenantsFile(), "checked before the start");
        return new FleetKeeper(file, customers, listener);
    }

    /** The first check runs at once and puts the tenants on the rota. A file is polled in real time, whatever the time scale. */
    @Bean
    SchedulingConfigurer tenantsFileChecks(FleetKeeper keeper, DetectorSettings settings) {
        return tasks -> tasks.addFixedDelayTask(keeper::check, settings.tenantsFileCheckInterval());
    }
}
