package io.unstick.messaging;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Liveness: down when a listener has stopped by itself (an {@link Error}, a fenced consumer). It never starts again,
 * so the process must be replaced. A broker that is away does not stop listeners.
 */
final class ListenerHealthIndicator extends AbstractHealthIndicator {
    private final KafkaListenerEndpointRegistry listeners;

    ListenerHealthIndicator(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<String> stopped = listeners.getAllListenerContainers().stream()
                .filter(listener -> !listener.isInExpectedState())
                .map(MessageListenerContainer::getListenerId)
                .toList();
        if (stopped.isEmpty()) {
            health.up();
        } else {
            health.down().withDetail("stopped", stopped);
        }
    }
}
