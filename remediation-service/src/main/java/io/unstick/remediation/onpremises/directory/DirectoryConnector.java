package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import io.unstick.remediation.onpremises.repair.Hindrance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** Opens connections that are encrypted, end at the right machine, and are signed in. */
final class DirectoryConnector {
    private final DirectoryAccess access;

    DirectoryConnector(DirectoryAccess access) {
        this.access = access;
    }

    /** To be closed by the caller. */
    LDAPConnection open() throws DirectoryUnavailable {
        String password = password();
        SSLContext authorities = Authorities.trusting(access.authorityFile());
        CertificateName name = new CertificateName();
        try {
            return signedIn(encrypted(authorities, name), password);
        } catch (LDAPException problem) {
            throw new DirectoryUnavailable(
                    name.wasWrong() ? DirectoryHindrances.tls() : DirectoryHindrances.of(problem));
        }
    }

    private LDAPConnection encrypted(SSLContext authorities, CertificateName name) throws LDAPException {
        if (!access.startTls()) {
            return new LDAPConnection(authorities.getSocketFactory(), options(name), access.host(), access.port());
        }
        LDAPConnection connection = new LDAPConnection(options(name), access.host(), access.port());
        try {
            connection.processExtendedOperation(new StartTLSExtendedRequest(authorities));
        } catch (LDAPException problem) {
            connection.close();
            throw problem.getResultCode().isClientSideResultCode() ? problem : withoutTls();
        }
        if (connection.getSSLSession() == null) {
            connection.close();
            throw withoutTls();
        }
        return connection;
    }

    private static LDAPException withoutTls() {
        return new LDAPException(ResultCode.CONNECT_ERROR, "StartTLS refused", new SSLException("no TLS"));
    }

    private LDAPConnection signedIn(LDAPConnection connection, String password) throws LDAPException {
        try {
            connection.bind(new SimpleBindRequest(access.bindDn(), password));
            return connection;
        } catch (LDAPException problem) {
            connection.close();
            throw problem;
        }
    }

    /** One operation at a time, no referral followed, no reconnecting behind our back. */
    private LDAPConnectionOptions options(CertificateName name) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(access.connectTimeout().toMillis()));
        options.setResponseTimeoutMillis(access.answerTimeout().toMillis());
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(name);
        return options;
    }

    private String password() throws DirectoryUnavailable {
        try {
            return Files.readString(access.passwordFile(), StandardCharsets.UTF_8)
                    .replaceFirst("\\R$", "");
        } catch (IOException unreadable) {
            throw new DirectoryUnavailable(new Hindrance(
                    "password-file",
                    "The file with the password of Unstick's account in Active Directory cannot be read.",
                    "Put it where bind-password-path points to."));
        }
    }
}
