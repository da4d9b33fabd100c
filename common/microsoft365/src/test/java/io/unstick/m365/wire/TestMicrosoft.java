package io.unstick.m365.wire;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.AppRegistration;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.settings.TimeScale;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/** Settings and ids for tests. */
public final class TestMicrosoft {
    public static final TenantId CONTOSO = tenant(1);
    public static final UserObjectId ADA = UserObjectId.of("6f1d0a52-0000-4000-8000-00000000ada1");

    /** Long enough on a busy machine, short enough to wait for. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

    private TestMicrosoft() {}

    public static TenantId tenant(int number) {
        return new TenantId(new UUID(0x6f1d0a5200004000L, 0x8000000000000000L + number));
    }

    private static final UUID MAILBOX_PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");

    /** Everything at one address, both apps with the simulated cloud's secrets, generous budgets. */
    public static MicrosoftSettings at(String url) {
        return at(url, url);
    }

    public static MicrosoftSettings at(String login, String apis) {
        return new MicrosoftSettings(
                URI.create(login),
                URI.create(apis),
                URI.create(apis),
                registration(SimulatedApp.READER),
                registration(SimulatedApp.REMEDIATOR),
                false,
                new MicrosoftSettings.Limits(10, 1000, 8, 1000),
                new MicrosoftSettings.Breaker(5, 20, 50, 2, Duration.ofMinutes(1)),
                Duration.ofSeconds(1),
                CALL_TIMEOUT,
                Duration.ofMinutes(15),
                Set.of(MAILBOX_PLAN));
    }

    public static GuardedCalls calls(MicrosoftApp app, MicrosoftSettings settings, InstantSource time) {
        return GuardedCalls.as(app, settings, TimeScale.REAL, time);
    }

    private static AppRegistration registration(SimulatedApp app) {
        return new AppRegistration(app.clientId(), null, app.clientSecret());
    }
}
