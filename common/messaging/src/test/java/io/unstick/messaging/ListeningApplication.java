package io.unstick.messaging;

import io.unstick.contracts.event.MailboxEvent;
import io.unstick.contracts.event.Topic;
import io.unstick.contracts.event.Topics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

/** A service as small as can be: it reads one topic and remembers what it was given. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(MessagingConfiguration.class)
class ListeningApplication {
    static final Topic<MailboxEvent> TOPIC = Topics.MAILBOX_STUCK;

    @Bean
    Listener listener(EventCodec codec) {
        return new Listener(codec);
    }

    static final class Listener {
        private final EventCodec codec;
        final List<EventEnvelope<MailboxEvent>> handled = new CopyOnWriteArrayList<>();
        final List<EventEnvelope<MailboxEvent>> tried = new CopyOnWriteArrayList<>();

        /** What happens to each event before it counts as handled. */
        volatile Consumer<EventEnvelope<MailboxEvent>> work = _ -> {};

        Listener(EventCodec codec) {
            this.codec = codec;
        }

        @KafkaListener(id = "listening", topics = "unstick.mailbox.stuck.v1", groupId = "#{environment['test.group']}")
        void receive(ConsumerRecord<String, byte[]> message) {
            codec.read(TOPIC, message).ifPresent(envelope -> {
                tried.add(envelope);
                work.accept(envelope);
                handled.add(envelope);
            });
        }
    }
}
