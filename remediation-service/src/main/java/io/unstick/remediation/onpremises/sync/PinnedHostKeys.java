package io.unstick.remediation.onpremises.sync;

import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Lets in the servers whose keys somebody compared by hand, and remembers which key was turned away. */
final class PinnedHostKeys implements ServerKeyVerifier {
    private final Set<String> fingerprints;
    private volatile @Nullable String turnedAway;

    PinnedHostKeys(Set<String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        if (fingerprints.contains(fingerprint)) {
            return true;
        }
        turnedAway = "%s, %s".formatted(fingerprint, KeyUtils.getKeyType(key));
        return false;
    }

    /** Fingerprint and kind. */
    Optional<String> turnedAway() {
        return Optional.ofNullable(turnedAway);
    }
}
