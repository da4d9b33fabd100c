package io.unstick.remediation.onpremises.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one customer's synchronisation server is reached.
 *
 * @param keyFile the private key that signs in (RSA as PEM or OpenSSH; ECDSA as OpenSSH or SEC1 PEM)
 * @param passwordFile instead of a key; for servers on loopback only
 * @param hostKeys SHA-256 fingerprints of the keys the server may show, as {@code ssh-keygen -l} prints them
 * @param connectTimeout of connecting and of signing in, each
 * @param answerTimeout of one whole command
 */
public record SyncServerAccess(
        String host,
        int port,
        String user,
        @Nullable Path keyFile,
        @Nullable Path passwordFile,
        Set<String> hostKeys,
        Duration connectTimeout,
        Duration answerTimeout) {
    public SyncServerAccess {
        hostKeys = Set.copyOf(hostKeys);
    }
}
