package io.unstick.detector.sweep;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.unstick.contracts.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable task that scans one tenant for ever: one instance per tenant, so one replica at a time works on it. When a
 * worker dies another one takes over after the missed heartbeats.
 */
final class ScanTask {
    /**
     * What the database keeps with each instance.
     *
     * @param tenant also the instance's id
     */
    record Data(TenantId tenant) {}

    private static final Logger LOG = LoggerFactory.getLogger(ScanTask.class);
    private static final TaskDescriptor<Data> DESCRIPTOR = TaskDescriptor.of("scan-tenant", Data.class);

    private ScanTask() {}

    static TaskInstance<Data> instance(TenantId tenant) {
        return DESCRIPTOR.instance(tenant.toString()).data(new Data(tenant)).build();
    }

    /**
     * The task itself.
     *
     * @param afterFailure how long a scan that failed here (not at Microsoft) is left alone, up to twice that
     */
    static CustomTask<Data> of(TenantScan scan, InstantSource time, Duration afterFailure) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure((failed, operations) -> tryAgain(failed, operations, time, afterFailure))
                .execute((instance, _) -> {
                    var next = scan.run(TenantId.of(instance.getId()));
                    return next.<CompletionHandler<Data>>map(
                                    at -> (done, operations) -> operations.reschedule(done, at))
                            .orElse((_, operations) -> operations.remove());
                });
    }

    private static void tryAgain(
            ExecutionComplete failed, ExecutionOperations<Data> operations, InstantSource time, Duration pause) {
        LOG.atWarn()
                .addKeyValue("tenant", failed.getExecution().taskInstance.getId())
                .setCause(failed.getCause().orElse(null))
                .log("Scan failed, will be tried again");
        long spread = ThreadLocalRandom.current().nextLong(pause.toMillis() + 1);
        operations.reschedule(failed, time.instant().plus(pause).plusMillis(spread));
    }
}
