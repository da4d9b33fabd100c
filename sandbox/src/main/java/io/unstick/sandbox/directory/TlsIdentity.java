package io.unstick.sandbox.directory;

import com.unboundid.asn1.ASN1Boolean;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.asn1.ASN1Sequence;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.util.OID;
import com.unboundid.util.ssl.cert.CertException;
import com.unboundid.util.ssl.cert.SignatureAlgorithmIdentifier;
import com.unboundid.util.ssl.cert.X509Certificate;
import com.unboundid.util.ssl.cert.X509CertificateExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority made for this process, and a certificate of it for 127.0.0.1. Both are valid whatever any simulated clock says.
 *
 * @param caPem the authority's own certificate
 */
record TlsIdentity(SSLContext context, String caPem) {

    private static final int BITS = 2048;
    private static final long FROM = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long UNTIL = Instant.parse("2090-01-01T00:00:00Z").toEpochMilli();
    private static final SignatureAlgorithmIdentifier SIGNATURE = SignatureAlgorithmIdentifier.SHA_256_WITH_RSA;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final byte DNS_NAME = (byte) 0x82;
    private static final byte IP_ADDRESS = (byte) 0x87;

    static TlsIdentity create() {
        try {
            KeyPair authorityKeys = newKeys();
            X509Certificate authority = selfSigned(
                    authorityKeys,
                    DirectoryTree.dn("CN=Simulated Authority"),
                    extension("2.5.29.19", true, new ASN1Sequence(new ASN1Boolean(true))));
            KeyPair keys = newKeys();
            X509Certificate draft = selfSigned(keys, DirectoryTree.dn("CN=127.0.0.1"));
            X509Certificate own = X509Certificate.generateIssuerSignedCertificate(
                    SIGNATURE,
                    authority,
                    authorityKeys.getPrivate(),
                    draft.getPublicKeyAlgorithmOID(),
                    draft.getPublicKeyAlgorithmParameters(),
                    draft.getEncodedPublicKey(),
                    draft.getDecodedPublicKey(),
                    draft.getSubjectDN(),
                    FROM,
                    UNTIL,
                    extension("2.5.29.17", false, names()));
            return new TlsIdentity(context(keys, own, authority), authority.toPEMString());
        } catch (CertException | GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("This Java cannot make a certificate.", impossible);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
    }

    private static X509Certificate selfSigned(KeyPair keys, DN subject, X509CertificateExtension... extensions)
            throws CertException {
        return X509Certificate.generateSelfSignedCertificate(SIGNATURE, keys, subject, FROM, UNTIL, extensions);
    }

    private static ASN1Sequence names() {
        return new ASN1Sequence(new ASN1OctetString(IP_ADDRESS, LOOPBACK), new ASN1OctetString(DNS_NAME, "localhost"));
    }

    private static X509CertificateExtension extension(String oid, boolean critical, ASN1Sequence value)
            throws CertException {
        return new X509CertificateExtension(new OID(oid), critical, value.encode());
    }

    private static SSLContext context(KeyPair keys, X509Certificate own, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        char[] password = "in memory only".toCharArray();
        Certificate[] chain = {standard(own), standard(authority)};
        store.setKeyEntry("server", keys.getPrivate(), password, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static Certificate standard(X509Certificate certificate) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getX509CertificateBytes()));
    }
}
