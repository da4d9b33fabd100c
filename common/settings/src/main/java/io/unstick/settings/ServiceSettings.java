package io.unstick.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** All settings of one service: read and checked once, then handed to its context as beans. */
final class ServiceSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final List<SettingsSection<?>> sections;
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();

    ServiceSettings(List<SettingsSection<?>> sections) {
        this.sections = withRoot(sections);
    }

    /**
     * Reads everything.
     *
     * @throws StartRefused for the first thing that is wrong
     */
    void read(ConfigurableEnvironment environment) {
        var written = new WrittenSettings(environment);
        new KnownKeys(sections).refuseOthers(written);
        sections.forEach(section -> bind(section, written));
        if (beans.get(UnstickSettings.class) instanceof UnstickSettings root) {
            beans.put(TimeScale.class, LoopbackOnly.unlessReal(new TimeScale(root.timeScale()), written));
        }
    }

    /** A service may bring the root section itself, to add checks of its own to it. */
    private static List<SettingsSection<?>> withRoot(List<SettingsSection<?>> sections) {
        return sections.stream().anyMatch(section -> section.type() == UnstickSettings.class)
                ? List.copyOf(sections)
                : Stream.concat(Stream.of(UnstickSettings.section()), sections.stream())
                        .toList();
    }

    private void bind(SettingsSection<?> section, WrittenSettings written) {
        beans.put(section.type(), new StrictBinding(written).bind(section));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        beans.forEach((type, value) -> context.getBeanFactory().registerSingleton(type.getName(), value));
    }
}
