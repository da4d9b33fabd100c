package io.unstick.m365.read;

import io.unstick.m365.call.BreakerMeters;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read ports that every service has, whichever app it works as; not for services themselves to import. */
@Configuration(proxyBeanMethods = false)
public class ReadPortsConfiguration {
    @Bean
    BreakerMeters breakerMeters(GuardedCalls calls) {
        return new BreakerMeters(calls);
    }

    @Bean
    Directory directory(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.directory(calls, settings);
    }

    @Bean
    DirectoryDetails directoryDetails(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.directoryDetails(calls, settings);
    }

    @Bean
    ExchangeOnline exchangeOnline(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.exchangeOnline(calls, settings);
    }

    @Bean
    ExchangeDetails exchangeDetails(GuardedCalls calls, MicrosoftSettings settings) {
        return MicrosoftReads.exchangeDetails(calls, settings);
    }
}
