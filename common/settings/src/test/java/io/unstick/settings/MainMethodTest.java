package io.unstick.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;

/** How a service's own Spring tests get its settings: through its main method. */
@SpringBootTest(
        classes = MainMethodTest.TestedApplication.class,
        useMainMethod = UseMainMethod.ALWAYS,
        properties = "unstick.detector.batch-size=3")
class MainMethodTest {

    private final ScanSettings settings;
    private final TimeScale timeScale;

    @Autowired
    MainMethodTest(ScanSettings settings, TimeScale timeScale) {
        this.settings = settings;
        this.timeScale = timeScale;
    }

    @Test
    void aSpringTestHasTheBeansOfTheService() {
        // When
        var batchSize = settings.batchSize();
        // Then
        assertThat(batchSize).isEqualTo(3);
        assertThat(timeScale).isEqualTo(TimeScale.REAL);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class TestedApplication {
        public static void main(String[] args) {
            UnstickService.run(TestedApplication.class, args, Service.SCAN);
        }
    }
}
