package io.unstick.remediation;

import com.github.kagkarlsson.scheduler.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.Directory;
import io.unstick.m365.write.MicrosoftWriteConfiguration;
import io.unstick.messaging.EventCodec;
import io.unstick.messaging.EventPublisher;
import io.unstick.messaging.MessagingConfiguration;
import io.unstick.messaging.TenantRegistry;
import io.unstick.remediation.approval.Approvals;
import io.unstick.remediation.debts.DebtLedger;
import io.unstick.remediation.execution.LastLook;
import io.unstick.remediation.intake.EventListeners;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.journal.JournalRelay;
import io.unstick.remediation.journal.JournalRelayLoop;
import io.unstick.remediation.journal.RestoreGuard;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.DatabaseTime;
import io.unstick.remediation.store.Inbox;
import io.unstick.remediation.store.KillSwitch;
import io.unstick.remediation.store.SavedEntries;
import io.unstick.remediation.store.SpentWrites;
import io.unstick.remediation.store.Trials;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.Absorption;
import io.unstick.remediation.work.Background;
import io.unstick.remediation.work.CaseSaving;
import io.unstick.remediation.work.CaseSchedule;
import io.unstick.remediation.work.CaseWorker;
import io.unstick.remediation.work.Clearance;
import io.unstick.remediation.work.Reconciler;
import io.unstick.remediation.work.TenantSizes;
import io.unstick.remediation.work.UnusedFindings;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** How the pieces of the service are put together. */
@Configuration(proxyBeanMethods = false)
@Import({MessagingConfiguration.class, MicrosoftWriteConfiguration.class, MicrosoftSideConfiguration.class})
class RemediationConfiguration {
    /** The database's, because due times and budgets are the same for all replicas. */
    @Bean
    DatabaseTime time(JdbcClient database) {
        return new DatabaseTime(database, System::nanoTime);
    }

    /** What db-scheduler compares due times with. */
    @Bean
    Clock schedulerClock(InstantSource time) {
        return time::instant;
    }

    @Bean
    Background databaseClock(DatabaseTime time, RemediationSettings settings) {
        return new Background("database-clock", settings.clockCheck(), time::ask);
    }

    @Bean
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    Journal journal(JdbcClient database) {
        return new Journal(database);
    }

    @Bean
    CaseStore caseStore(JdbcClient database, Journal journal) {
        return new CaseStore(database, journal);
    }

    @Bean
    Inbox inbox(JdbcClient database) {
        return new Inbox(database);
    }

    @Bean
    KillSwitch killSwitch(JdbcClient database) {
        return new KillSwitch(database);
    }

    @Bean
    CaseSchedule caseSchedule(JdbcClient database, InstantSource time) {
        return new CaseSchedule(database, time);
    }

    @Bean
    TermsOfTenants termsOfTenants(TenantRegistry registry, RemediationSettings settings, TimeScale scale) {
        return new TermsOfTenants(registry, settings, scale);
    }

    @Bean
    CaseSaving caseSaving(CaseStore cases, CaseSchedule schedule) {
        return new CaseSaving(cases, schedule);
    }

    @Bean
    CaseWorker caseWorker(
            CaseWorker.CaseStores stores,
            CaseWorker.MicrosoftSide microsoft,
            TermsOfTenants tenants,
            InstantSource time) {
        return new CaseWorker(stores, microsoft, tenants, time);
    }

    @Bean
    CaseWorker.CaseStores caseStores(
            CaseStore cases,
            CaseSaving saving,
            Inbox inbox,
            CaseSchedule schedule,
            TermsOfTenants tenants,
            UnusedFindings unused,
            Clearance clearance,
            DebtLedger debts,
            TransactionOperations transactions) {
        Absorption absorption = new Absorption(inbox, cases, saving, schedule, tenants, unused);
        return new CaseWorker.CaseStores(cases, saving, absorption, clearance, debts, transactions);
    }

    @Bean
    Clearance clearance(
            Clearance.Ledgers ledgers,
            TenantSizes sizes,
            TermsOfTenants tenants,
            RemediationSettings settings,
            TimeScale scale) {
        return new Clearance(ledgers, sizes, tenants, settings, scale);
    }

    @Bean
    Clearance.Ledgers ledgers(
            KillSwitch killSwitch,
            SpentWrites spentWrites,
            Trials trials,
            DebtLedger debts,
            SavedEntries savedEntries,
            RestoreGuard restoreGuard) {
        return new Clearance.Ledgers(killSwitch, spentWrites, trials, debts, savedEntries, restoreGuard);
    }

    @Bean
    SavedEntries savedEntries(JdbcClient database) {
        return new SavedEntries(database);
    }

    @Bean
    SpentWrites spentWrites(JdbcClient database) {
        return new SpentWrites(database);
    }

    @Bean
    Trials trials(JdbcClient database) {
        return new Trials(database);
    }

    @Bean
    TenantSizes tenantSizes(
            Directory directory,
            MicrosoftSettings microsoft,
            RemediationSettings settings,
            TimeScale scale,
            InstantSource time) {
        Duration age = scale.of(settings.budgets().tenantSizeAge());
        return new TenantSizes(directory, microsoft.mailboxPlans(), age, time);
    }

    @Bean
    RestoreGuard restoreGuard(JdbcClient database, ConsumerFactory<String, byte[]> consumers, InstantSource time) {
        return new RestoreGuard(database, consumers, time);
    }

    @Bean
    Background restoreCheck(RestoreGuard restoreGuard, RemediationSettings settings) {
        return new Background("restore-check", settings.restoreCheck(), restoreGuard::compare);
    }

    @Bean
    LastLook lastLook(
            KillSwitch killSwitch,
            SpentWrites spentWrites,
            RestoreGuard restoreGuard,
            CaseStore cases,
            InstantSource time) {
        return new LastLook(killSwitch, spentWrites, restoreGuard, cases, time);
    }

    @Bean
    UnusedFindings unusedFindings(MeterRegistry meters) {
        return new UnusedFindings(meters);
    }

    @Bean
    Reconciler reconciler(
            JdbcClient database, CaseSchedule schedule, Inbox inbox, UnusedFindings unused, InstantSource time) {
        return new Reconciler(database, schedule, inbox, unused, time);
    }

    @Bean
    Approvals approvals(
            CaseStore cases,
            CaseSaving saving,
            CaseSchedule schedule,
            SavedEntries savedEntries,
            TermsOfTenants tenants,
            TransactionOperations transactions,
            InstantSource time) {
        return new Approvals(cases, saving, schedule, savedEntries, tenants, transactions, time);
    }

    @Bean
    EventListeners eventListeners(EventCodec codec, Inbox inbox, CaseSchedule schedule, InstantSource time) {
        return new EventListeners(codec, inbox, schedule, time);
    }

    @Bean
    JournalRelayLoop journalRelay(
            JdbcClient database,
            TransactionOperations transactions,
            EventCodec codec,
            EventPublisher publisher,
            RemediationSettings settings) {
        return new JournalRelayLoop(new JournalRelay(database, transactions, codec, publisher), settings.journalPoll());
    }
}
