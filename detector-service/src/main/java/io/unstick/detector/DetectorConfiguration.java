package io.unstick.detector;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import io.unstick.m365.read.MicrosoftReadConfiguration;
import io.unstick.messaging.EventJson;
import io.unstick.messaging.MessagingConfiguration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wiring of what all parts share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import({MessagingConfiguration.class, MicrosoftReadConfiguration.class})
class DetectorConfiguration {
    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    /** db-scheduler would use Java serialisation and platform threads. */
    @Bean
    DbSchedulerCustomizer scansAsJsonOnVirtualThreads() {
        var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("scan-", 0).factory());
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer(EventJson.mapper()));
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(threads);
            }
        };
    }
}
