package io.unstick.detector;

import io.unstick.detector.fleet.TenantsFile;
import io.unstick.detector.fleet.TenantsFileProblem;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.messaging.MessagingSettings;
import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import io.unstick.settings.StartRefused;
import io.unstick.settings.UnstickService;
import io.unstick.settings.UnstickSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The detector's front door. */
@SpringBootApplication
public class DetectorApplication {
    public static void main(String[] args) {
        UnstickService.run(DetectorApplication.class, args, settings());
    }

    /** Everything that is checked before the start. */
    static SettingsSection<?>[] settings() {
        return new SettingsSection<?>[] {
            UnstickSettings.section().checkedBy(DetectorApplication::checkTenantsFile),
            SettingsSection.of(DetectorSettings.PREFIX, DetectorSettings.class),
            MessagingSettings.SECTION,
            MicrosoftSettings.section(MicrosoftApp.READER)
        };
    }

    private static void checkTenantsFile(UnstickSettings settings) {
        var file = settings.tenantsFile();
        if (file == null) {
            throw new IllegalArgumentException("tenants-file is missing");
        }
        Constraints.readableFile("tenants-file", file);
        try {
            TenantsFile.read(file);
        } catch (TenantsFileProblem e) {
            throw new StartRefused(String.valueOf(e.getMessage()));
        }
    }
}
