package io.unstick.remediation.debts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.write.WriteAccess;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.settings.TimeScale;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How the ledger of debts is put together; its tasks: one per debt, and the patrol. */
@Configuration(proxyBeanMethods = false)
class DebtConfiguration {
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    /** Lazy, because the scheduler itself is made of the tasks that are scheduled. */
    @Bean
    DebtSchedule debtSchedule(@Lazy SchedulerClient scheduler) {
        return new DebtSchedule(scheduler);
    }

    @Bean
    DebtLedger debtLedger(JdbcClient database, DebtSchedule schedule) {
        return new DebtLedger(new DebtStore(database), schedule);
    }

    @Bean
    DebtMeters debtMeters(DebtLedger ledger, InstantSource time) {
        return new DebtMeters(ledger, time);
    }

    @Bean
    DebtCollector.Times debtTimes(
            TermsOfTenants tenants, RemediationSettings settings, TimeScale scale, InstantSource time) {
        return new DebtCollector.Times(tenants, settings.debts(), scale, time);
    }

    @Bean
    Borrower borrower(DirectoryDetails directory, ExchangeOnline exchange) {
        return new Borrower(directory, exchange);
    }

    @Bean
    Task<Void> debtTask(
            JdbcClient database,
            Borrower borrower,
            WriteAccess writes,
            Creditor creditor,
            DebtCollector.Times times,
            TransactionOperations transactions) {
        var collector = new DebtCollector(new DebtStore(database), borrower, writes, creditor, times, transactions);
        return Tasks.custom(DebtSchedule.DEBT)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAILURE)))
                .execute((instance, _) -> comeBack(collector.collect(UUID.fromString(instance.getId()))));
    }

    @Bean
    Task<Void> debtPatrolTask(
            JdbcClient database, DebtSchedule schedule, RemediationSettings settings, InstantSource time) {
        var patrol = new DebtPatrol(database, schedule, time);
        return Tasks.recurring("patrol-licence-debts", FixedDelay.of(settings.reconcile()))
                .execute((_, _) -> patrol.patrol());
    }

    private static CompletionHandler<Void> comeBack(Optional<Instant> dueAt) {
        return dueAt.<CompletionHandler<Void>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
