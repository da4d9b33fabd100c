package io.unstick.diagnostic;

import io.unstick.diagnostic.announce.FindingsAnnouncer;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.messaging.EventPublisher;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the parts that know no framework. */
@Configuration(proxyBeanMethods = false)
class DiagnosticConfiguration {
    @Bean
    InstantSource time() {
        return InstantSource.system();
    }

    @Bean
    Diagnosis diagnosis(DiagnosticSettings settings, MicrosoftSettings microsoft) {
        return new Diagnosis(new MailboxPlans(microsoft.mailboxPlans()), Set.copyOf(settings.incidentFeatureGroups()));
    }

    @Bean
    FindingsAnnouncer findingsAnnouncer(EventPublisher publisher, InstantSource time) {
        return new FindingsAnnouncer(publisher, time);
    }
}
