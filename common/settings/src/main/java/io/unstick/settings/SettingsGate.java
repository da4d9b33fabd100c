package io.unstick.settings;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.support.EnvironmentPostProcessorApplicationListener;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.SmartApplicationListener;

/** Stands where Spring Boot loads the configuration files, and lets nobody pass with a wrong setting. */
final class SettingsGate implements SmartApplicationListener {

    private final EnvironmentPostProcessorApplicationListener loading;
    private final ServiceSettings settings;

    SettingsGate(EnvironmentPostProcessorApplicationListener loading, ServiceSettings settings) {
        this.loading = loading;
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            try {
                loading.onApplicationEvent(event);
            } catch (RuntimeException e) {
                throw UnreadableConfiguration.refusal(e, prepared.getEnvironment());
            }
            settings.read(prepared.getEnvironment());
        } else {
            loading.onApplicationEvent(event);
        }
    }

    @Override
    public boolean supportsEventType(Class<? extends ApplicationEvent> eventType) {
        return loading.supportsEventType(eventType);
    }

    @Override
    public int getOrder() {
        return loading.getOrder();
    }
}
