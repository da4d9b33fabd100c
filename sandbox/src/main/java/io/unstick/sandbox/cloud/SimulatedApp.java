package io.unstick.sandbox.cloud;

import java.util.Arrays;
import java.util.Optional;

/** The two app registrations every simulated tenant has consented to. */
public enum SimulatedApp {
    /** May read. */
    READER("5a9db0c1-0000-4000-8000-00000000000a", "sandbox-reader-secret"),
    /** May read and write. */
    REMEDIATOR("5a9db0c1-0000-4000-8000-00000000000b", "sandbox-remediator-secret");

    private final String clientId;
    private final String clientSecret;

    SimulatedApp(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /** The client id that services are configured with. */
    public String clientId() {
        return clientId;
    }

    /** A secret without a secret: it opens nothing but the simulated cloud. */
    public String clientSecret() {
        return clientSecret;
    }

    boolean mayWrite() {
        return this == REMEDIATOR;
    }

    static Optional<SimulatedApp> withClientId(String clientId) {
        return Arrays.stream(values())
                .filter(app -> app.clientId.equalsIgnoreCase(clientId))
                .findFirst();
    }
}
