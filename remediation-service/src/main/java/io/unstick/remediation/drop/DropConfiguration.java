package io.unstick.remediation.drop;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.unstick.remediation.RemediationSettings;
import io.unstick.settings.TimeScale;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealed drop, and the task that empties it in time. */
@Configuration(proxyBeanMethods = false)
class DropConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DropConfiguration.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    @Bean
    SealedPasswords sealedPasswords(
            JdbcClient database,
            PlatformTransactionManager manager,
            RemediationSettings settings,
            TimeScale scale,
            InstantSource time) {
        var own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var random = new SecureRandom();
        String path = settings.sealedDropKeyPath();
        DropKey key = path == null ? null : DropKey.read(Path.of(path), random);
        if (key == null) {
            LOG.atInfo().log("No key for initial passwords is configured, so no user will be re-created");
        }
        return new SealedPasswords(
                database, own, key, new PasswordDraw(random), scale.of(settings.sealedDropExpires()), time);
    }

    @Bean
    Task<Void> sealedDropTask(SealedPasswords passwords) {
        return Tasks.recurring("expire-initial-passwords", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((_, _) -> passwords.expire());
    }
}
