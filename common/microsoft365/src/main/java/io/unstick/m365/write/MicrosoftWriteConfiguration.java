package io.unstick.m365.write;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.ExchangeRights;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.m365.read.ReadPortsConfiguration;
import io.unstick.m365.read.Synchronisation;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * For the one service that changes things: writes, and the reads that prove them, all as the remediator app. A service
 * imports this or {@link io.unstick.m365.read.MicrosoftReadConfiguration}, not both. Needs beans of {@link
 * MicrosoftSettings}, {@link TimeScale} and {@link InstantSource}.
 */
@Configuration(proxyBeanMethods = false)
@Import(ReadPortsConfiguration.class)
public class MicrosoftWriteConfiguration {
    @Bean
    GuardedCalls microsoftCalls(MicrosoftSettings settings, TimeScale timeScale, InstantSource time) {
        return GuardedCalls.as(MicrosoftApp.REMEDIATOR, settings, timeScale, time);
    }

    @Bean
    AccountExamination accountExamination(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.accountExamination(calls, settings);
    }

    @Bean
    Synchronisation synchronisation(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.synchronisation(calls, settings);
    }

    @Bean
    ExchangeRights exchangeRights(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.exchangeRights(calls, settings);
    }

    @Bean
    WriteAccess writeAccess(GuardedCalls calls, MicrosoftSettings settings) {
        return new HttpWriteAccess(new SingleShot(calls, settings));
    }
}
