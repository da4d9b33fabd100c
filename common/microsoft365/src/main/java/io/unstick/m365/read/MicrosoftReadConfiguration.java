package io.unstick.m365.read;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * For services that only look: reads as the reader app. Needs beans of {@link MicrosoftSettings}, {@link TimeScale} and
 * {@link InstantSource}.
 */
@Configuration(proxyBeanMethods = false)
@Import(ReadPortsConfiguration.class)
public class MicrosoftReadConfiguration {
    @Bean
    GuardedCalls microsoftCalls(MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        return GuardedCalls.as(MicrosoftApp.READER, settings, timeScale, time);
    }
}
