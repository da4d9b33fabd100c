package io.unstick.messaging;

import io.unstick.testkit.LocalKafka;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** The listening application, running against a broker. */
final class Service implements AutoCloseable {
    /** The argument that names the consumer group; a new one for each service that does not name its own. */
    static final String GROUP = "--test.group=";

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Service on(String bootstrapServers, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.application.name=listening",
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--logging.level.root=ERROR",
                "--unstick.messaging.partitions=2"));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith(GROUP))) {
            arguments.add(GROUP + UUID.randomUUID());
        }
        return new Service(new SpringApplication(ListeningApplication.class).run(arguments.toArray(String[]::new)));
    }

    static Service on(LocalKafka kafka, String... more) {
        return on(kafka.bootstrapServers(), more);
    }

    ListeningApplication.Listener listener() {
        return bean(ListeningApplication.Listener.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Status health(String... path) {
        return Objects.requireNonNull(bean(HealthEndpoint.class).healthForPath(path))
                .getStatus();
    }

    @Override
    public void close() {
        context.close();
    }
}
