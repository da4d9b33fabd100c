package io.unstick.m365.write;

import io.unstick.m365.call.BreakerMeters;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For the one service that changes things: writes, and the reads that prove them, all as the remediator app. A service
 * imports this or {@link io.unstick.m365.read.MicrosoftReadConfiguration}, not both. Needs beans of {@link
 * MicrosoftSettings}, {@link TimeScale} and {@link InstantSource}.
 */
@Configuration(proxyBeanMethods = false)
public class MicrosoftWriteConfiguration {
    @Bean
    GuardedCalls microsoftCalls(MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        return GuardedCalls.as(MicrosoftApp.REMEDIATOR, settings, timeScale, time);
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

    @Bean
    WriteAccess writeAccess(GuardedCalls calls, MicrosoftSettings settings) {
        return new HttpWriteAccess(new SingleShot(calls, settings));
    }
}
