package io.unstick.remediation.onpremises.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;

/** What signs us in: one key, or on loopback one password. Read anew each time, so that it can be changed in place. */
sealed interface SshCredentials {
    record Key(KeyPair pair) implements SshCredentials {}

    record Password(String secret) implements SshCredentials {
        /** Without the secret. */
        @Override
        public String toString() {
            return "Password";
        }
    }

    /** What files hold. */
    static SshCredentials readFor(SyncServerAccess access) throws IOException, GeneralSecurityException {
        if (access.passwordFile() != null) {
            return new Password(Files.readString(access.passwordFile(), StandardCharsets.UTF_8)
                    .replaceFirst("\\R$", ""));
        }
        if (access.keyFile() == null) {
            throw new IOException("no key file is named");
        }
        return new Key(key(access.keyFile()));
    }

    /** Only what is needed is offered, nothing is asked back. */
    default List<UserAuthFactory> ways() {
        return switch (this) {
            case Key _ -> List.of(UserAuthPublicKeyFactory.INSTANCE);
            case Password _ -> List.of(UserAuthPasswordFactory.INSTANCE);
        };
    }

    default void presentTo(ClientSession session) {
        switch (this) {
            case Key(KeyPair pair) -> session.addPublicKeyIdentity(pair);
            case Password(String secret) -> session.addPasswordIdentity(secret);
        }
    }

    private static KeyPair key(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null, NamedResource.ofName("sync-key-path"), pem, FilePasswordProvider.EMPTY);
            if (pairs == null || !pairs.iterator().hasNext()) {
                throw new IOException("no private key is in the file");
            }
            return pairs.iterator().next();
        }
    }
}
