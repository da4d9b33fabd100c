package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Organization;
import io.unstick.m365.read.ServiceIssue;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sources. A new one is a new {@link Gatherer} bean. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {
    /** One thread per question; how many questions are open is bounded by the listeners' concurrency. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService evidenceThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("evidence-", 0).factory());
    }

    @Bean
    Patience patience(DiagnosticSettings settings, InstantSource time) {
        return new Patience(settings.throttlePatience(), time);
    }

    @Bean
    Gatherer<?> directoryUserGatherer() {
        return new DirectoryUserGatherer();
    }

    @Bean
    Gatherer<?> exchangeMailboxGatherer(ExchangeOnline exchange, Patience patience) {
        return new ExchangeMailboxGatherer(new PatientExchange(exchange, patience));
    }

    @Bean
    Gatherer<?> exchangeUserGatherer(ExchangeOnline exchange, Patience patience) {
        return new ExchangeUserGatherer(new PatientExchange(exchange, patience));
    }

    @Bean
    Gatherer<?> addressHoldersGatherer(ExchangeOnline exchange, Patience patience) {
        return new AddressHoldersGatherer(new PatientExchange(exchange, patience));
    }

    @Bean
    Gatherer<?> exchangeOrganizationGatherer(
            TenantWideReadings.Maker tenantWide,
            ExchangeOnline exchange,
            Patience patience,
            DiagnosticSettings settings,
            TimeScale scale) {
        return new ExchangeOrganizationGatherer(tenantWide.<Organization>reading(
                new PatientExchange(exchange, patience)::organization,
                organization ->
                        scale.of(organization.dehydrated() ? settings.dehydratedAge() : settings.organizationAge())));
    }

    @Bean
    Gatherer<?> serviceHealthGatherer(
            TenantWideReadings.Maker tenantWide,
            Directory directory,
            Patience patience,
            DiagnosticSettings settings,
            TimeScale scale) {
        return new ServiceHealthGatherer(tenantWide.<List<ServiceIssue>>reading(
                tenant -> patience.ask(() -> directory.exchangeIssues(tenant)),
                _ -> scale.of(settings.serviceHealthAge())));
    }

    @Bean
    TenantWideReadings.Maker tenantWideReadings(InstantSource time, ExecutorService evidenceThreads) {
        return new TenantWideReadings.Maker(time, evidenceThreads);
    }

    @Bean
    EvidenceGathering evidenceGathering(
            Directory directory,
            Patience patience,
            List<Gatherer<?>> gatherers,
            DiagnosticSettings settings,
            InstantSource time,
            ExecutorService evidenceThreads) {
        return new EvidenceGathering(
                (tenant, user) -> patience.ask(() -> directory.user(tenant, user)),
                gatherers,
                settings.evidenceLimit(),
                time,
                evidenceThreads);
    }
}
