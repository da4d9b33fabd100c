package io.unstick.diagnostic;

import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.call.MicrosoftSettings;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts that know no framework; nothing here needs Kafka. */
@Configuration(proxyBeanMethods = false)
class DiagnosticConfiguration {
    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    MailboxPlans mailboxPlans(MicrosoftSettings microsoft) {
        return new MailboxPlans(microsoft.mailboxPlans());
    }

    @Bean
    Diagnosis diagnosis(DiagnosticSettings settings, MailboxPlans plans) {
        return new Diagnosis(plans, Set.copyOf(settings.incidentFeatureGroups()));
    }
}
