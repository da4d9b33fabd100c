package io.unstick.sandbox.directory;

/**
 * How the synchronising server is reached: with the password, or with the key.
 *
 * @param privateKeyPem as {@code ssh-keygen} writes it, without a passphrase
 * @param hostKeyFingerprint such as {@code SHA256:...}, as OpenSSH writes it
 */
public record SyncServerAccess(
        String host, int port, String user, String password, String privateKeyPem, String hostKeyFingerprint) {}
