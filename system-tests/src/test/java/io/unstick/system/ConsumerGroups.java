package io.unstick.system;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the product's consumers have read. */
final class ConsumerGroups implements AutoCloseable {

    private final Admin admin;

    ConsumerGroups(String bootstrapServers) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** Only while no consumer of them runs. */
    void goBackToTheBeginning() throws ExecutionException, InterruptedException {
        for (var group : groups().entrySet()) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            offsets(group.getValue(), OffsetSpec.earliest())
                    .forEach((partition, offset) -> beginning.put(partition, new OffsetAndMetadata(offset)));
            admin.alterConsumerGroupOffsets(group.getKey(), beginning).all().get();
        }
    }

    boolean haveReadEverything() throws ExecutionException, InterruptedException {
        for (var group : groups().values()) {
            var ends = offsets(group, OffsetSpec.latest());
            if (group.entrySet().stream()
                    .anyMatch(read -> read.getValue().offset() < ends.getOrDefault(read.getKey(), 0L))) {
                return false;
            }
        }
        return true;
    }

    /** What each group has committed. */
    private Map<String, Map<TopicPartition, OffsetAndMetadata>> groups()
            throws ExecutionException, InterruptedException {
        var committed = new HashMap<String, Map<TopicPartition, OffsetAndMetadata>>();
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            committed.put(
                    group.groupId(),
                    admin.listConsumerGroupOffsets(group.groupId())
                            .partitionsToOffsetAndMetadata()
                            .get());
        }
        return committed;
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetAndMetadata> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.keySet().forEach(partition -> wanted.put(partition, which));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(wanted).all().get().forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close();
    }
}
