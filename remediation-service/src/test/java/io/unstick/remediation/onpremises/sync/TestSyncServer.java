package io.unstick.remediation.onpremises.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/** An SSH server that answers as it is told, and remembers every command word for word. */
final class TestSyncServer implements AutoCloseable {
    static final String USER = "CONTOSO\\svc-unstick";
    private static final String PASSWORD = "right horse";
    private static final KeyPair HOST_KEY = generate("EC", 256);
    private static final KeyPair USER_KEY = generate("RSA", 3072);
    private static final KeyPair OTHER_USER_KEY = generate("EC", 256);

    /**
     * What it prints before it exits.
     *
     * @param exitStatus negative: it hangs up without one
     */
    record Answer(int exitStatus, String output, String complaint) {}

    final List<String> commands = new CopyOnWriteArrayList<>();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path keyFile;
    private final Path passwordFile;
    private volatile Answer answer = new Answer(0, "", "");

    private TestSyncServer(Path folder) throws IOException {
        keyFile = Files.writeString(folder.resolve("sync-key.pem"), pem(USER_KEY));
        passwordFile = Files.writeString(folder.resolve("sync-password"), PASSWORD + "\n");
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        server.setPublickeyAuthenticator((user, key, _) -> user.equals(USER) && isAuthorized(key));
        server.setPasswordAuthenticator((user, password, _) -> user.equals(USER) && password.equals(PASSWORD));
        server.setCommandFactory((_, command) -> answering(command));
        server.start();
    }

    static TestSyncServer start(Path folder) {
        try {
            return new TestSyncServer(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void answers(int exitStatus, String output, String complaint) {
        answer = new Answer(exitStatus, output, complaint);
    }

    void runsNoCommands() {
        server.setCommandFactory((_, _) -> {
            throw new IOException("not allowed");
        });
    }

    void opensNoChannels() {
        server.setChannelFactories(List.of());
    }

    SyncServerAccess access() {
        return access(keyFile, null, fingerprint());
    }

    SyncServerAccess accessByPassword() {
        return access(null, passwordFile, fingerprint());
    }

    SyncServerAccess access(@Nullable Path key, @Nullable Path password, String fingerprint) {
        return new SyncServerAccess(
                "127.0.0.1",
                server.getPort(),
                USER,
                key,
                password,
                Set.of(fingerprint),
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }

    Path keyFile() {
        return keyFile;
    }

    String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, HOST_KEY.getPublic());
    }

    static String pem(KeyPair pair) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }

    /** As {@code ssh-keygen -t ecdsa} writes it. */
    Path openSshKeyFile(Path folder) {
        Path file = folder.resolve("id_ecdsa");
        try (OutputStream stream = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(OTHER_USER_KEY, "unstick", null, stream);
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAuthorized(PublicKey key) {
        return key.equals(USER_KEY.getPublic()) || key.equals(OTHER_USER_KEY.getPublic());
    }

    static KeyPair generate(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Command answering(String command) {
        commands.add(command);
        return new AbstractCommandSupport(command, null) {
            @Override
            public void run() {
                say(getOutputStream(), answer.output());
                say(getErrorStream(), answer.complaint());
                if (answer.exitStatus() < 0) {
                    getServerSession().close(true);
                } else {
                    onExit(answer.exitStatus());
                }
            }
        };
    }

    private static void say(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException listenerGone) {
            throw new IllegalStateException(listenerGone);
        }
    }
}
