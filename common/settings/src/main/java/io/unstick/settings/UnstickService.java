package io.unstick.settings;

import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The way a service starts: settings first, and not at all with wrong ones. */
public final class UnstickService {

    private UnstickService() {}

    /**
     * Starts the service, or says on stderr in one sentence which setting is wrong and exits with 2 before anything is
     * logged. Each section's record, {@link UnstickSettings} and {@link TimeScale} become beans.
     *
     * @param application the class with {@code @SpringBootApplication}
     */
    public static void run(Class<?> application, String[] args, SettingsSection<?>... sections) {
        run(application, args, List.of(sections), new StartRefusal(System::exit));
    }

    static void run(Class<?> application, String[] args, List<SettingsSection<?>> sections, StartRefusal startRefusal) {
        try {
            application(application, sections.toArray(SettingsSection<?>[]::new))
                    .run(args);
        } catch (StartRefused e) {
            startRefusal.say(e);
        }
    }

    /**
     * The same without the exit: for tests that start a service in their own JVM and close its context.
     *
     * @throws StartRefused with the sentence, when a setting is wrong
     */
    public static ConfigurableApplicationContext start(
            Class<?> application, String[] args, SettingsSection<?>... sections) {
        return application(application, sections).run(args);
    }

    private static SpringApplication application(Class<?> application, SettingsSection<?>... sections) {
        var settings = new ServiceSettings(List.of(sections));
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setListeners(spring.getListeners().stream()
                .map(listener -> gated(listener, settings))
                .toList());
        spring.addInitializers(settings);
        return spring;
    }

    /** The listener that loads the configuration files runs before the one that starts logging. */
    private static ApplicationListener<?> gated(ApplicationListener<?> listener, ServiceSettings settings) {
        return listener instanceof EnvironmentPostProcessorApplicationListener loading
                ? new SettingsGate(loading, settings)
                : listener;
    }
}
