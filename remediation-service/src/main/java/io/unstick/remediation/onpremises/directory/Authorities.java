package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.Hindrance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Who may vouch for a domain controller: the authorities in the customer's file, and nobody else. */
final class Authorities {
    private Authorities() {}

    static SSLContext trusting(@Nullable Path authorityFile) throws DirectoryUnavailable {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, authorityFile == null ? null : onlyThoseIn(authorityFile), null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new DirectoryUnavailable(new Hindrance(
                    "certificate-file",
                    "The file with the certificate authority of the domain controller cannot be used.",
                    "Put the authority's certificate (PEM) where ca-certificate-path points to."));
        }
    }

    private static TrustManager[] onlyThoseIn(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry("authority-" + number++, authority);
            }
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
