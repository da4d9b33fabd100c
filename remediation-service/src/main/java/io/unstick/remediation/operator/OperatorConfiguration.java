package io.unstick.remediation.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.unstick.m365.read.Directory;
import io.unstick.remediation.drop.SealedPasswords;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.journal.RestoreGuard;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.CaseSaving;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The pieces of the REST interface. */
@Configuration(proxyBeanMethods = false)
class OperatorConfiguration {
    @Bean
    CaseQueries caseQueries(JdbcClient database) {
        return new CaseQueries(database);
    }

    @Bean
    VisibleCases visibleCases(CaseStore cases) {
        return new VisibleCases(cases);
    }

    @Bean
    CaseViews caseViews(Journal journal, SealedPasswords passwords, TermsOfTenants tenants, InstantSource time) {
        return new CaseViews(journal, passwords, tenants, time);
    }

    @Bean
    ManualOpening manualOpening(
            Directory directory,
            CaseStore cases,
            CaseSaving saving,
            TermsOfTenants tenants,
            TransactionOperations transactions,
            InstantSource time) {
        return new ManualOpening(directory, cases, saving, tenants, transactions, time);
    }

    @Bean
    DatabaseAgeHealthIndicator databaseAgeHealthIndicator(RestoreGuard guard) {
        return new DatabaseAgeHealthIndicator(guard);
    }

    /** 1 while nothing may be written; not a number while the database cannot be asked. */
    @Bean
    MeterBinder databaseDoubt(RestoreGuard guard) {
        return meters -> Gauge.builder("unstick.database.doubted", guard, DatabaseAgeHealthIndicator::gauge)
                .description("Whether writes wait because the database is older than what it published")
                .register(meters);
    }
}
