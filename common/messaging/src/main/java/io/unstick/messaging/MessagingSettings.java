package io.unstick.messaging;

import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code unstick.messaging.*}: how topics are declared. Where Kafka is and how to log in there is
 * {@code spring.kafka.*}.
 *
 * @param partitions partitions of every topic; more of them let more replicas of a service work at once
 * @param replicas copies of every partition; one is for a laptop, three for production
 * @param declareTopics whether the service creates missing topics; off where something else owns them
 */
public record MessagingSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") int replicas,
        @DefaultValue("true") boolean declareTopics) {
    /** For {@code UnstickService.run}: without it these settings are bound all the same, but not checked at the start. */
    public static final SettingsSection<MessagingSettings> SECTION =
            SettingsSection.of("unstick.messaging", MessagingSettings.class);

    private static final int MOST_PARTITIONS = 1000;
    private static final int MOST_REPLICAS = 9;

    public MessagingSettings {
        Constraints.between("partitions", partitions, 1, MOST_PARTITIONS);
        Constraints.between("replicas", replicas, 1, MOST_REPLICAS);
    }
}
