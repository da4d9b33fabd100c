package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.MicrosoftReads;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import io.unstick.settings.TimeScale;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The simulated cloud, and all sources wired to it as in the service. */
final class SimulatedMicrosoft implements AutoCloseable {
    private static final InstantSource TIME = InstantSource.system();

    private final EvidenceConfiguration wiring = new EvidenceConfiguration();
    private final ExecutorService threads = wiring.evidenceThreads();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(TIME));
    private final MicrosoftSettings microsoft = new Binder(new MapConfigurationPropertySource(Map.of(
                    "m365.login-url", cloud.baseUrl(),
                    "m365.graph-url", cloud.baseUrl(),
                    "m365.exchange-url", cloud.baseUrl(),
                    "m365.reader.client-id", SimulatedApp.READER.clientId(),
                    "m365.reader.client-secret", SimulatedApp.READER.clientSecret())))
            .bindOrCreate("m365", MicrosoftSettings.class);
    private final EvidenceGathering gathering = gathering();

    SimulatedCloud cloud() {
        return cloud;
    }

    MailboxPlans plans() {
        return new MailboxPlans(microsoft.mailboxPlans());
    }

    Gathered about(SimulatedTenant tenant, SimulatedUser user) {
        return gathering.about(new TenantId(tenant.id()), new UserObjectId(user.id()));
    }

    private EvidenceGathering gathering() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate(DiagnosticSettings.SECTION.prefix(), DiagnosticSettings.class);
        var calls = GuardedCalls.as(MicrosoftApp.READER, microsoft, TimeScale.REAL, TIME);
        var ports = wiring.ports(
                MicrosoftReads.directory(calls, microsoft),
                MicrosoftReads.directoryDetails(calls, microsoft),
                MicrosoftReads.exchangeOnline(calls, microsoft),
                MicrosoftReads.exchangeDetails(calls, microsoft));
        var patience = wiring.patience(settings, TIME);
        var lists = wiring.tenantLists(ports, patience, settings, TimeScale.REAL, TIME, threads);
        return wiring.evidenceGathering(ports, lists, plans(), patience, settings, TIME, threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        cloud.close();
    }
}
