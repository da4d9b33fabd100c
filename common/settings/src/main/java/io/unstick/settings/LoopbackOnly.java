package io.unstick.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Shortened waiting times are for the simulated cloud: real mailboxes would be judged before their time. */
final class LoopbackOnly {

    private static final ConfigurationPropertyName TIME_SCALE = ConfigurationPropertyName.of("unstick.time-scale");

    private LoopbackOnly() {}

    static TimeScale unlessReal(TimeScale timeScale, WrittenSettings written) {
        if (timeScale.isReal()) {
            return timeScale;
        }
        Stream.of("login-url", "graph-url", "exchange-url")
                .map(key -> ConfigurationPropertyName.of("unstick.m365").append(key))
                .filter(endpoint -> !isLoopback(written, endpoint))
                .findFirst()
                .ifPresent(endpoint -> {
                    throw new StartRefused("%s must be 1 unless all Microsoft endpoints are loopback, but %s is %s."
                            .formatted(written.at(TIME_SCALE), endpoint, address(written, endpoint)));
                });
        return timeScale;
    }

    private static boolean isLoopback(WrittenSettings written, ConfigurationPropertyName endpoint) {
        try {
            return Endpoints.isLoopback(new URI(resolved(written, endpoint)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String address(WrittenSettings written, ConfigurationPropertyName endpoint) {
        return written.find(endpoint).isPresent() ? "\"%s\"".formatted(resolved(written, endpoint)) : "not set";
    }

    private static String resolved(WrittenSettings written, ConfigurationPropertyName endpoint) {
        return written.find(endpoint)
                .map(property -> String.valueOf(property.getValue()))
                .map(written.environment()::resolvePlaceholders)
                .orElse("");
    }
}
