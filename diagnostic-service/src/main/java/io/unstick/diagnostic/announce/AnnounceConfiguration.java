package io.unstick.diagnostic.announce;

import io.unstick.messaging.EventPublisher;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what publishes. */
@Configuration(proxyBeanMethods = false)
class AnnounceConfiguration {
    @Bean
    FindingsAnnouncer findingsAnnouncer(EventPublisher publisher, InstantSource time) {
        return new FindingsAnnouncer(publisher, time);
    }
}
