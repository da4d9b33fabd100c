package io.unstick.sandbox.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;

/** The SSH server on the machine that synchronises: commands only, and only those that {@link SyncShell} knows. */
final class SyncServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String USER = "svc-unstick";

    private final SshServer server;
    private final SyncServerAccess access;

    SyncServer(SyncShell shell) {
        KeyPair hostKey = newKey();
        KeyPair userKey = newKey();
        String password = UUID.randomUUID().toString();
        server = SshServer.setUpDefaultServer();
        server.setHost(LOOPBACK);
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, given, session) -> user.equals(USER) && given.equals(password));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals(USER) && KeyUtils.compareKeys(key, userKey.getPublic()));
        server.setCommandFactory((channel, line) -> new SyncCommand(shell, line));
        server.setShellFactory(null);
        server.setSubsystemFactories(List.of());
        server.setForwardingFilter(null);
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(1));
        try {
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException("The simulated synchronising server cannot listen.", taken);
        }
        access = new SyncServerAccess(
                LOOPBACK, server.getPort(), USER, password, pem(userKey), KeyUtils.getFingerPrint(hostKey.getPublic()));
    }

    SyncServerAccess access() {
        return access;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException unwilling) {
            throw new UncheckedIOException(unwilling);
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot make a key.", impossible);
        }
    }

    /** As {@code ssh-keygen} writes it. */
    private static String pem(KeyPair keys) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(keys, USER, null, file);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("This key cannot be written.", impossible);
        }
        return file.toString(StandardCharsets.US_ASCII);
    }
}
