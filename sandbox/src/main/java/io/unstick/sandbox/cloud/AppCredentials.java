package io.unstick.sandbox.cloud;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The certificates that were registered with the apps. */
final class AppCredentials {

    private final Map<SimulatedApp, X509Certificate> certificates = new ConcurrentHashMap<>();

    void register(SimulatedApp app, X509Certificate certificate) {
        certificates.put(app, certificate);
    }

    Optional<X509Certificate> certificateOf(SimulatedApp app) {
        return Optional.ofNullable(certificates.get(app));
    }
}
