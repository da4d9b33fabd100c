package io.unstick.m365;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.BreakerMeters;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeRights;
import io.unstick.m365.read.MicrosoftReadConfiguration;
import io.unstick.m365.read.Synchronisation;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.m365.write.MicrosoftWriteConfiguration;
import io.unstick.m365.write.WriteAccess;
import io.unstick.settings.TimeScale;
import io.unstick.testkit.FakeTime;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class WiringTest {
    @Test
    void aReadingServiceGetsNoWayToWrite() {
        // When
        try (var context = context(MicrosoftReadConfiguration.class)) {
            // Then
            assertThat(context.getBean(Directory.class)).isNotNull();
            assertThat(context.getBean(ExchangeOnline.class)).isNotNull();
            assertThat(context.getBean(DirectoryDetails.class)).isNotNull();
            assertThat(context.getBean(ExchangeDetails.class)).isNotNull();
            assertThat(context.getBean(BreakerMeters.class)).isNotNull();
            assertThat(context.getBeansOfType(WriteAccess.class)).isEmpty();
        }
    }

    @Test
    void theWritingServiceReadsAsTheSameApp() {
        // When
        try (var context = context(MicrosoftWriteConfiguration.class)) {
            // Then
            assertThat(context.getBean(WriteAccess.class)).isNotNull();
            assertThat(context.getBean(Directory.class)).isNotNull();
            assertThat(context.getBean(ExchangeOnline.class)).isNotNull();
            assertThat(context.getBean(AccountExamination.class)).isNotNull();
            assertThat(context.getBean(Synchronisation.class)).isNotNull();
            assertThat(context.getBean(ExchangeRights.class)).isNotNull();
        }
    }

    private static AnnotationConfigApplicationContext context(Class<?> configuration) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(MicrosoftSettings.class, () -> TestMicrosoft.at("http://127.0.0.1:1"));
        context.registerBean(TimeScale.class, () -> TimeScale.REAL);
        context.registerBean(InstantSource.class, () -> new FakeTime());
        context.register(configuration);
        context.refresh();
        return context;
    }
}
