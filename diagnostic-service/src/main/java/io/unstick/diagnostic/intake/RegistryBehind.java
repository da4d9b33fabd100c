package io.unstick.diagnostic.intake;

import org.springframework.kafka.KafkaException;

/** The tenants are not known yet. Kafka's trouble, so the record is kept and tried again until they are. */
final class RegistryBehind extends KafkaException {
    private static final long serialVersionUID = 1L;

    RegistryBehind() {
        super("the tenant registry has not been read to its end yet");
    }
}
