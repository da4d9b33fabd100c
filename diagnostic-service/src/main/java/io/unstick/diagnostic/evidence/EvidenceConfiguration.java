package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the sources. A new one is a line in {@link Gatherers}. */
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
    Gatherers.Ports ports(
            Directory directory, DirectoryDetails directoryDetails, ExchangeOnline exchange, ExchangeDetails details) {
        return new Gatherers.Ports(directory, directoryDetails, exchange, details);
    }

    @Bean
    EvidenceGathering evidenceGathering(
            Gatherers.Ports ports,
            TenantLists lists,
            MailboxPlans plans,
            Patience patience,
            DiagnosticSettings settings,
            InstantSource time,
            ExecutorService evidenceThreads) {
        return new EvidenceGathering(
                first(ports.directoryDetails(), ports.exchange(), patience),
                Gatherers.all(ports, lists, plans, patience),
                settings.evidenceLimit(),
                time,
                evidenceThreads);
    }

    private static EvidenceGathering.FirstReads first(
            DirectoryDetails directory, ExchangeOnline exchange, Patience patience) {
        return new EvidenceGathering.FirstReads(
                (tenant, user) -> patience.ask(() -> directory.account(tenant, user)),
                (tenant, user) -> patience.ask(() -> exchange.user(tenant, user)));
    }

    @Bean
    TenantLists tenantLists(
            Gatherers.Ports ports,
            Patience patience,
            DiagnosticSettings settings,
            TimeScale scale,
            InstantSource time,
            ExecutorService evidenceThreads) {
        var maker = new TenantWideReadings.Maker(time, evidenceThreads);
        return new TenantLists(maker, new Ages(settings, scale), ports, patience);
    }
}
