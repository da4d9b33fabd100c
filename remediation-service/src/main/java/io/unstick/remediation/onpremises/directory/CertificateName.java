package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import javax.net.ssl.SSLSocket;

/**
 * Demands that a certificate is for the host that was asked for, wildcards not allowed, and remembers when one was not: the
 * library tells that like any other broken connection.
 */
final class CertificateName extends SSLSocketVerifier {
    private final SSLSocketVerifier names = new HostNameSSLSocketVerifier(false);
    private volatile boolean wrong;

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            names.verifySSLSocket(host, port, socket);
        } catch (LDAPException problem) {
            wrong = true;
            throw problem;
        }
    }

    boolean wasWrong() {
        return wrong;
    }
}
