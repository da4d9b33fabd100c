package io.unstick.m365.call;

import io.unstick.settings.Constraints;
import io.unstick.settings.Endpoints;
import io.unstick.settings.SettingsSection;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code unstick.m365}: where Microsoft is, who we are there, and how gently each tenant is called.
 *
 * @param loginUrl Microsoft Entra's token endpoint; plain http only for loopback
 * @param graphUrl Microsoft Graph, without {@code /v1.0}
 * @param exchangeUrl Exchange Online's admin interface, without {@code /adminapi}
 * @param reader the app registration that may only look
 * @param remediator the app registration that may change things
 * @param allowClientSecret accept client secrets although Microsoft is real
 * @param connectTimeout protocol time-out, never scaled
 * @param callTimeout protocol time-out for one whole request, never scaled
 * @param blindProbeInterval how often a tenant that does not let us in is tried again; scaled by the time scale
 * @param mailboxPlans ids of the service plans that give a mailbox: by default the ten of Microsoft's list of product
 *     names and service plan identifiers (July 2026), from Exchange Online Plan 1 to the government clouds' kiosk plan
 */
public record MicrosoftSettings(
        @DefaultValue("https://login.microsoftonline.com") URI loginUrl,
        @DefaultValue("https://graph.microsoft.com") URI graphUrl,
        @DefaultValue("https://outlook.office365.com") URI exchangeUrl,
        @Nullable AppRegistration reader,
        @Nullable AppRegistration remediator,
        @DefaultValue("false") boolean allowClientSecret,
        @DefaultValue Limits limits,
        @DefaultValue Breaker breaker,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration callTimeout,
        @DefaultValue("15m") Duration blindProbeInterval,

        @DefaultValue({
            "9aaf7827-d63c-4b61-89c3-182f06f82e5c",
            "efb87545-963c-4e0d-99df-69c6916d9eb0",
            "4a82b400-a79f-41a4-b4e2-e94f5787b113",
            "1126bef5-da20-4f07-b45e-ad25d2581aa8",
            "fc52cc4b-ed7d-472d-bbe7-b081c23ecc56",
            "d42bdbd6-c335-4231-ab3d-c8f348d5aff5",
            "90927877-dcff-4af6-b346-2332c0b15bb7",
            "e9b4930a-925f-45e2-ac2a-3f7788ca6fdd",
            "8c3069c0-ccdb-44be-ab77-986203a67df2",
            "88f4d7ef-a73b-4246-8047-516022144c9f"
        })
        Set<UUID> mailboxPlans) {

    /** The prefix of all keys here. */
    public static final String PREFIX = "unstick.m365";

    /**
     * Our own budget per tenant and surface. What exceeds it is turned away at once and comes again later.
     *
     * @param graphConcurrency requests at the same time
     * @param graphRequestsPerSecond requests that may start within one second
     */
    public record Limits(
            @DefaultValue("10") int graphConcurrency,
            @DefaultValue("50") int graphRequestsPerSecond,
            @DefaultValue("8") int exchangeConcurrency,
            @DefaultValue("20") int exchangeRequestsPerSecond) {
        public Limits {
            atLeastOne("graph-concurrency", graphConcurrency);
            atLeastOne("graph-requests-per-second", graphRequestsPerSecond);
            atLeastOne("exchange-concurrency", exchangeConcurrency);
            atLeastOne("exchange-requests-per-second", exchangeRequestsPerSecond);
        }

        int concurrency(Surface surface) {
            return switch (surface) {
                case GRAPH -> graphConcurrency;
                case EXCHANGE -> exchangeConcurrency;
            };
        }

        int requestsPerSecond(Surface surface) {
            return switch (surface) {
                case GRAPH -> graphRequestsPerSecond;
                case EXCHANGE -> exchangeRequestsPerSecond;
            };
        }
    }

    /**
     * When a tenant's surface is left alone for a while. Silence and server errors count; refusals and throttling do not.
     *
     * @param minimumCalls calls seen before it may open
     * @param window last calls that are looked at
     * @param failureRate percentage of failures that opens it
     * @param halfOpenCalls trial calls after the pause
     * @param openFor the pause; scaled by the time scale
     */
    public record Breaker(
            @DefaultValue("5") int minimumCalls,
            @DefaultValue("20") int window,
            @DefaultValue("50") int failureRate,
            @DefaultValue("2") int halfOpenCalls,
            @DefaultValue("1m") Duration openFor) {
        private static final int WHOLE = 100;

        public Breaker {
            atLeastOne("minimum-calls", minimumCalls);
            atLeastOne("window", window);
            Constraints.between("failure-rate", failureRate, 1, WHOLE);
            atLeastOne("half-open-calls", halfOpenCalls);
            Constraints.positive("open-for", openFor);
        }
    }

    public MicrosoftSettings {
        Constraints.positive("connect-timeout", connectTimeout);
        Constraints.positive("call-timeout", callTimeout);
        Constraints.positive("blind-probe-interval", blindProbeInterval);
        Constraints.require(!mailboxPlans.isEmpty(), "mailbox-plans", "must name at least one service plan");
        mailboxPlans = Set.copyOf(mailboxPlans);
        Constraints.endpoint("login-url", loginUrl);
        Constraints.endpoint("graph-url", graphUrl);
        Constraints.endpoint("exchange-url", exchangeUrl);
        boolean simulated = Stream.of(loginUrl, graphUrl, exchangeUrl).allMatch(Endpoints::isLoopback);
        if (!simulated && !allowClientSecret) {
            refuseSecret("reader", reader);
            refuseSecret("remediator", remediator);
        }
    }

    /** The section for a service that works as this app: refuses to start without it, or without its certificate. */
    public static SettingsSection<MicrosoftSettings> section(MicrosoftApp app) {
        return SettingsSection.of(PREFIX, MicrosoftSettings.class).checkedBy(settings -> settings.demand(app));
    }

    private void demand(MicrosoftApp app) {
        AppRegistration registration = find(app);
        Constraints.require(
                registration != null,
                app.key(),
                "is missing, this service needs its client-id and client-certificate-path");
        if (registration != null && registration.clientCertificatePath() != null) {
            PemFile.demand(app.key() + ".client-certificate-path", registration.clientCertificatePath());
        }
    }

    private @Nullable AppRegistration find(MicrosoftApp app) {
        return switch (app) {
            case READER -> reader;
            case REMEDIATOR -> remediator;
        };
    }

    /**
     * The app registration a process works as.
     *
     * @throws IllegalStateException when the settings do not have it
     */
    public AppRegistration registration(MicrosoftApp app) {
        AppRegistration found = find(app);
        if (found == null) {
            throw new IllegalStateException("%s.%s is missing".formatted(PREFIX, app.key()));
        }
        return found;
    }

    private static void refuseSecret(String key, @Nullable AppRegistration app) {
        Constraints.require(
                app == null || app.clientSecret() == null,
                key + ".client-secret",
                "is accepted only for loopback endpoints or with allow-client-secret: true");
    }

    private static void atLeastOne(String key, int value) {
        Constraints.between(key, value, 1, Integer.MAX_VALUE);
    }
}
