package io.unstick.sandbox.cloud;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.SSLUtil;
import io.unstick.sandbox.directory.DirectoryAccess;
import io.unstick.sandbox.directory.SyncServerAccess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.EnumSet;
import javax.net.ssl.TrustManagerFactory;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.security.SecurityUtils;

/** A caller of a customer's own servers, as any program with an LDAP or SSH client would be. */
final class HybridTenant {

    static final String LOOK =
            "powershell -NoProfile -NonInteractive -Command \"Get-ADSyncScheduler | ConvertTo-Json -Compress\"";
    static final String START = "powershell -NoProfile -NonInteractive -Command"
            + " \"Start-ADSyncSyncCycle -PolicyType Delta | ConvertTo-Json -Compress\"";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a command came to. */
    record Answer(int exitCode, String output, String error) {}

    private final DirectoryAccess directory;
    private final SyncServerAccess server;

    HybridTenant(SimulatedTenant tenant) {
        this.directory = tenant.onPremises().directory();
        this.server = tenant.onPremises().syncServer();
    }

    /** What {@code Enable-RemoteMailbox} leaves, in short. */
    static ModifyRequest repair(String dn) {
        return new ModifyRequest(
                dn,
                new Modification(ModificationType.REPLACE, "msExchMailboxGuid"),
                new Modification(ModificationType.REPLACE, "homeMDB"),
                new Modification(ModificationType.REPLACE, "msExchRemoteRecipientType", "1"),
                new Modification(ModificationType.REPLACE, "msExchRecipientTypeDetails", "2147483648"),
                new Modification(ModificationType.REPLACE, "targetAddress", "SMTP:ada@contoso.mail.onmicrosoft.com"));
    }

    LDAPConnection ldaps() throws LDAPException, GeneralSecurityException, IOException {
        var connection = new LDAPConnection(tls().createSSLSocketFactory(), directory.host(), directory.ldapsPort());
        connection.bind(directory.bindDn(), directory.bindPassword());
        return connection;
    }

    LDAPConnection startTls() throws LDAPException, GeneralSecurityException, IOException {
        var connection = plain();
        connection.processExtendedOperation(new StartTLSExtendedRequest(tls().createSSLSocketFactory()));
        connection.bind(directory.bindDn(), directory.bindPassword());
        return connection;
    }

    /** Not bound. */
    LDAPConnection plain() throws LDAPException {
        return new LDAPConnection(directory.host(), directory.startTlsPort());
    }

    DirectoryAccess directory() {
        return directory;
    }

    Answer run(String command) throws IOException, GeneralSecurityException {
        return run(command, true);
    }

    /** Once with the key, otherwise with the password; the host key must be the announced one. */
    Answer run(String command, boolean withKey) throws IOException, GeneralSecurityException {
        try (var client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier(
                    (session, address, key) -> KeyUtils.getFingerPrint(key).equals(server.hostKeyFingerprint()));
            client.start();
            try (var session = client.connect(server.user(), server.host(), server.port())
                    .verify(PATIENCE)
                    .getSession()) {
                if (withKey) {
                    session.addPublicKeyIdentity(key());
                } else {
                    session.addPasswordIdentity(server.password());
                }
                session.auth().verify(PATIENCE);
                return execute(session, command);
            }
        }
    }

    private static Answer execute(ClientSession session, String command) throws IOException {
        try (var channel = session.createExecChannel(command);
                var output = new ByteArrayOutputStream();
                var error = new ByteArrayOutputStream()) {
            channel.setOut(output);
            channel.setErr(error);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer exit = channel.getExitStatus();
            return new Answer(
                    exit == null ? -1 : exit,
                    output.toString(StandardCharsets.UTF_8).strip(),
                    error.toString(StandardCharsets.UTF_8).strip());
        }
    }

    private KeyPair key() throws IOException, GeneralSecurityException {
        var pem = new ByteArrayInputStream(server.privateKeyPem().getBytes(StandardCharsets.US_ASCII));
        return SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("test"), pem, FilePasswordProvider.EMPTY)
                .iterator()
                .next();
    }

    private SSLUtil tls() throws GeneralSecurityException, IOException {
        var pem = new ByteArrayInputStream(directory.caPem().getBytes(StandardCharsets.US_ASCII));
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return new SSLUtil(factory.getTrustManagers());
    }
}
