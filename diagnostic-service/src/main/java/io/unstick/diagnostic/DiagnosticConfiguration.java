package io.unstick.diagnostic;

import io.unstick.diagnostic.announce.FindingsAnnouncer;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.MicrosoftReads;
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
    MailboxPlans mailboxPlans(MicrosoftSettings microsoft) {
        return new MailboxPlans(microsoft.mailboxPlans());
    }

    @Bean
    DirectoryDetails directoryDetails(GuardedCalls calls, MicrosoftSettings microsoft) {
        return MicrosoftReads.directoryDetails(calls, microsoft);
    }

    @Bean
    ExchangeDetails exchangeDetails(GuardedCalls calls, MicrosoftSettings microsoft) {
        return MicrosoftReads.exchangeDetails(calls, microsoft);
    }

    @Bean
    Diagnosis diagnosis(DiagnosticSettings settings, MailboxPlans plans) {
        return new Diagnosis(plans, Set.copyOf(settings.incidentFeatureGroups()));
    }

    @Bean
    FindingsAnnouncer findingsAnnouncer(EventPublisher publisher, InstantSource time) {
        return new FindingsAnnouncer(publisher, time);
    }
}
