package io.unstick.m365.read;

import io.unstick.m365.call.BreakerMeters;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For services that only look: reads as the reader app. Needs beans of {@link MicrosoftSettings}, {@link TimeScale} and
 * {@link InstantSource}.
 */
@Configuration(proxyBeanMethods = false)
public class MicrosoftReadConfiguration {
    @Bean
    GuardedCalls microsoftCalls(MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        return GuardedCalls.as(MicrosoftApp.READER, settings, timeScale, time);
    }

    @Bean
    BreakerMeters breakerMeters(GuardedCalls calls) {
        return new BreakerMeters(calls);
    }

    @Bean
    Directory directory(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.directory(calls, settings);
    }

    @Bean
    ExchangeOnline exchangeOnline(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.exchangeOnline(calls, settings);
    }
}
