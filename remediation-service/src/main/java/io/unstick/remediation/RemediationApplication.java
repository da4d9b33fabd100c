package io.unstick.remediation;

import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.messaging.MessagingSettings;
import io.unstick.remediation.access.ApiSettings;
import io.unstick.remediation.onpremises.OnPremisesSettings;
import io.unstick.settings.SettingsSection;
import io.unstick.settings.UnstickService;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The remediation service. */
@SpringBootApplication
public class RemediationApplication {
    /** Everything this service reads from the configuration file. */
    static List<SettingsSection<?>> sections() {
        return List.of(
                SettingsSection.of("unstick.remediation", RemediationSettings.class),
                MicrosoftSettings.section(MicrosoftApp.REMEDIATOR),
                MessagingSettings.SECTION,
                OnPremisesSettings.SECTION,
                ApiSettings.SECTION);
    }

    public static void main(String[] args) {
        UnstickService.run(RemediationApplication.class, args, sections().toArray(SettingsSection<?>[]::new));
    }
}
