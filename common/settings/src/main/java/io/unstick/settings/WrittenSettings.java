package io.unstick.settings;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;

/** What people wrote: in files, on the command line, in environment variables. */
final class WrittenSettings {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("unstick");
    private static final UnboundElementsSourceFilter NOT_THE_MACHINES = new UnboundElementsSourceFilter();

    private final ConfigurableEnvironment environment;

    WrittenSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    ConfigurableEnvironment environment() {
        return environment;
    }

    Iterable<ConfigurationPropertySource> sources() {
        return ConfigurationPropertySources.get(environment);
    }

    /** The value that wins. */
    Optional<ConfigurationProperty> find(ConfigurationPropertyName name) {
        return stream()
                .map(source -> source.getConfigurationProperty(name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** There is a value under this name or below it. */
    boolean has(ConfigurationPropertyName name) {
        return find(name).isPresent()
                || stream().anyMatch(source -> source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT);
    }

    /** Everything below {@code unstick}; without the environment and the JVM's own properties, which others use too. */
    Stream<ConfigurationProperty> deliberate() {
        return stream()
                .filter(NOT_THE_MACHINES::apply)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .map(IterableConfigurationPropertySource.class::cast)
                .flatMap(source -> source.stream()
                        .filter(ROOT::isAncestorOf)
                        .map(source::getConfigurationProperty)
                        .filter(Objects::nonNull));
    }

    /** What a sentence about this setting begins with: place and name. One that nobody wrote belongs into the named file. */
    String at(ConfigurationPropertyName name) {
        return find(name)
                .map(property ->
                        Origins.place(property).map(place -> place + ": ").orElse("") + name)
                .orElseGet(() -> missing(name));
    }

    private String missing(ConfigurationPropertyName name) {
        return ConfigurationFiles.named(environment)
                .map(Origins::shown)
                .findFirst()
                .map(file -> file + ": " + name)
                .orElse(name.toString());
    }

    private Stream<ConfigurationPropertySource> stream() {
        return StreamSupport.stream(sources().spliterator(), false);
    }
}
