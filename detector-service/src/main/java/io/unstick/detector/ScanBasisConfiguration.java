package io.unstick.detector;

import io.unstick.detector.announce.Announcements;
import io.unstick.detector.store.KnownTenants;
import io.unstick.detector.store.RecentAnnouncements;
import io.unstick.detector.store.WatchedMailboxes;
import io.unstick.detector.suspicion.MailboxPlans;
import io.unstick.detector.sweep.Cadence;
import io.unstick.detector.sweep.Crowding;
import io.unstick.detector.sweep.ScanRules;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventPublisher;
import io.unstick.settings.TimeScale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wiring of what the scans stand on: the database, Kafka, and the rules from the settings. */
@Configuration(proxyBeanMethods = false)
class ScanBasisConfiguration {
    private static final double PERCENT = 100;

    @Bean
    KnownTenants knownTenants(JdbcClient database, NamedParameterJdbcOperations batches) {
        return new KnownTenants(database, batches);
    }

    @Bean
    WatchedMailboxes watchedMailboxes(JdbcClient database, NamedParameterJdbcOperations batches) {
        return new WatchedMailboxes(database, batches);
    }

    @Bean
    RecentAnnouncements recentAnnouncements(JdbcClient database, NamedParameterJdbcOperations batches) {
        return new RecentAnnouncements(database, batches);
    }

    @Bean
    Announcements announcements(EventPublisher publisher, EventCodec codec) {
        return new Announcements(publisher, codec);
    }

    @Bean
    ScanRules scanRules(DetectorSettings settings, MicrosoftSettings microsoft, TimeScale scale) {
        return new ScanRules(
                new MailboxPlans(microsoft.mailboxPlans()),
                settings.rereads(),
                settings.forgetAfter(),
                pacing(settings),
                new Crowding(
                        settings.incident().mailboxes(),
                        settings.incident().tenants(),
                        settings.incident().window()),
                scale);
    }

    private static ScanRules.Pacing pacing(DetectorSettings settings) {
        return new ScanRules.Pacing(
                new Cadence(settings.shortestInterval(), settings.longestInterval()),
                settings.newFor(),
                settings.blindProbeInterval(),
                settings.reconcileInterval(),
                settings.looksPerScan(),
                settings.slowDownAtPercent() / PERCENT);
    }
}
