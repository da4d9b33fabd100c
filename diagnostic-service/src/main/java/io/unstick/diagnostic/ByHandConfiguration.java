package io.unstick.diagnostic;

import io.unstick.diagnostic.byhand.ByHand;
import io.unstick.diagnostic.diagnosis.Diagnosis;
import io.unstick.diagnostic.evidence.EvidenceGathering;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.MicrosoftReadConfiguration;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What a diagnosis by hand needs of the service: the reading half, without Kafka and without a web server. Not annotated as
 * a configuration, so that the service does not find it.
 */
@Import({DiagnosticConfiguration.class, MicrosoftReadConfiguration.class})
@ComponentScan(basePackageClasses = EvidenceGathering.class)
class ByHandConfiguration {
    @Bean
    static ByHand byHand(
            Directory directory,
            EvidenceGathering gathering,
            Diagnosis diagnosis,
            TimeScale scale,
            InstantSource time) {
        return new ByHand(directory, gathering, diagnosis, scale, time);
    }
}
