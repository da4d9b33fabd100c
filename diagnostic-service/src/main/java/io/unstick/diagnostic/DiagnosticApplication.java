package io.unstick.diagnostic;

import io.unstick.diagnostic.replay.ReplayMain;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.MicrosoftReadConfiguration;
import io.unstick.messaging.MessagingConfiguration;
import io.unstick.messaging.MessagingSettings;
import io.unstick.settings.SettingsSection;
import io.unstick.settings.UnstickService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The diagnostic service: says why a mailbox is missing. */
@SpringBootApplication
@Import({MessagingConfiguration.class, MicrosoftReadConfiguration.class})
public class DiagnosticApplication {
    /** Everything this service can be told in its configuration. */
    static SettingsSection<?>[] sections() {
        return new SettingsSection<?>[] {
            DiagnosticSettings.SECTION, MessagingSettings.SECTION, MicrosoftSettings.section(MicrosoftApp.READER)
        };
    }

    /**
     * Starts the service, or says in one sentence which setting is wrong. With {@code --replay} or {@code --diagnose} it
     * answers a person instead, and ends.
     */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case ReplayMain.OPTION -> ReplayMain.main(args);
            case DiagnoseMain.OPTION -> DiagnoseMain.main(args);
            default -> UnstickService.run(DiagnosticApplication.class, args, sections());
        }
    }
}
