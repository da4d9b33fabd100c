package io.unstick.m365.call;

import io.unstick.settings.Constraints;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One multi-tenant app registration and what it proves itself with: exactly one of certificate and secret.
 *
 * @param clientId application (client) id
 * @param clientCertificatePath PEM file with the private key and its certificate
 * @param clientSecret only for the simulated cloud, or where {@code allow-client-secret} says so
 */
public record AppRegistration(
        String clientId,
        @Nullable Path clientCertificatePath,
        @Nullable String clientSecret) {
    public AppRegistration {
        Constraints.notBlank("client-id", clientId);
        Constraints.require(
                (clientCertificatePath == null) != (clientSecret == null),
                "client-certificate-path",
                "or client-secret must be set, and not both");
    }

    /** Without the secret: this text reaches logs. */
    @Override
    public String toString() {
        return "AppRegistration[clientId=%s]".formatted(clientId);
    }
}
