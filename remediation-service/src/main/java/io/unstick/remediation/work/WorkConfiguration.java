package io.unstick.remediation.work;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.unstick.contracts.CaseId;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.debts.Creditor;
import io.unstick.remediation.store.CaseStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tasks of db-scheduler: one per case, and the reconciler. */
@Configuration(proxyBeanMethods = false)
public class WorkConfiguration {
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration AFTER_MANY_FAILURES = Duration.ofMinutes(5);
    private static final int LAST_DOUBLING = 9;

    @Bean
    Task<Void> caseTask(CaseWorker worker, CaseSchedule schedule) {
        return taskOf(worker::work, schedule);
    }

    /** Works on the case whenever it is due, and comes back when the work says so. */
    static Task<Void> taskOf(Function<CaseId, Optional<Turn>> work, CaseSchedule schedule) {
        return Tasks.custom(CaseSchedule.CASE)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, complete.getTimeDone().plus(pauseAfter(complete.getExecution().consecutiveFailures))))
                .execute((instance, _) -> comeBack(instance, work.apply(CaseId.of(instance.getId())), schedule));
    }

    @Bean
    Task<Void> reconcilerTask(Reconciler reconciler, RemediationSettings settings) {
        return Tasks.recurring("reconcile-cases", FixedDelay.of(settings.reconcile()))
                .execute((_, _) -> reconciler.reconcile());
    }

    @Bean
    Creditor repayments(CaseStore cases, CaseSaving saving, CaseSchedule schedule) {
        return new Repayments(cases, saving, schedule);
    }

    @Bean
    DbSchedulerCustomizer fairWorkOnVirtualThreads() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return Optional.of(new FairPick());
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("case-", 0).factory()));
            }
        };
    }

    /** Twice as long each time, up to five minutes: when the trouble is over, every case is worked on again soon. */
    static Duration pauseAfter(int earlierFailures) {
        Duration doubled = AFTER_A_FAILURE.multipliedBy(1L << Math.min(earlierFailures, LAST_DOUBLING));
        return doubled.compareTo(AFTER_MANY_FAILURES) < 0 ? doubled : AFTER_MANY_FAILURES;
    }

    private static CompletionHandler<Void> comeBack(
            TaskInstance<Void> done, Optional<Turn> next, CaseSchedule schedule) {
        return next.<CompletionHandler<Void>>map(turn -> (complete, operations) -> {
                    if (turn.priority() != done.getPriority()) {
                        schedule.rank(CaseId.of(done.getId()), turn.priority());
                    }
                    operations.reschedule(complete, turn.at());
                })
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }
}
