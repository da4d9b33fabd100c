package io.unstick.detector.sweep;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.detector.announce.Announcements;
import io.unstick.detector.store.KnownTenants;
import io.unstick.detector.store.RecentAnnouncements;
import io.unstick.detector.store.WatchedMailboxes;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.ExchangeOnline;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Wiring of the scans. */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {
    /** Our own database or Kafka failed us: soon enough to go on, spread out enough not to knock it over again. */
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    @Bean
    ScanMeters scanMeters(MeterRegistry registry) {
        return new ScanMeters(registry);
    }

    @Bean
    ScanMemory scanMemory(
            KnownTenants tenants,
            WatchedMailboxes watched,
            RecentAnnouncements recent,
            Announcements announcements,
            TransactionOperations transactions) {
        return new ScanMemory(tenants, watched, recent, announcements, transactions);
    }

    @Bean
    Looks looks(
            Directory directory,
            ExchangeOnline exchange,
            ScanMemory memory,
            Announcements announcements,
            ScanRules rules,
            InstantSource time,
            ScanMeters meters) {
        return new Looks(directory, exchange, memory, announcements, rules, time, meters);
    }

    @Bean
    TenantScan tenantScan(
            Directory directory,
            Looks looks,
            ScanMemory memory,
            ScanRules rules,
            InstantSource time,
            ScanMeters meters) {
        return new TenantScan(
                new DeltaFollower(directory, memory, time),
                new Reconciler(directory, memory, rules, time, meters),
                looks,
                memory,
                new Rota(rules, memory, directory),
                time,
                meters);
    }

    @Bean
    Task<?> scanTask(TenantScan scan, InstantSource time) {
        return ScanTask.of(scan, time, AFTER_FAILURE);
    }

    @Bean
    ScanRota scanRota(
            KnownTenants tenants,
            WatchedMailboxes watched,
            Announcements announcements,
            SchedulerClient scheduler,
            TransactionOperations transactions,
            InstantSource time) {
        return new ScanRota(tenants, watched, announcements, scheduler, transactions, time);
    }
}
