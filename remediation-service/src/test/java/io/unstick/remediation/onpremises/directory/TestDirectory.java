package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.GuidOctets;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory like a customer's: TLS only, an account with a password, and the attributes of Exchange. */
final class TestDirectory implements AutoCloseable {
    static final String BASE = "DC=contoso,DC=example";
    static final String PEOPLE = "OU=People," + BASE;
    static final String DATABASES = "OU=Databases," + BASE;
    static final String ADA = "CN=Ada Lovelace," + PEOPLE;
    static final UUID ADA_GUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    static final UUID OLD_MAILBOX = UUID.fromString("ffeeddcc-bbaa-9988-7766-554433221100");
    static final DirectoryKey ADA_KEY = new DirectoryKey.Anchor(ADA_GUID);

    private static final String ACCOUNT = "CN=svc-unstick," + BASE;
    private static final String PASSWORD = "right horse";

    final Interference interference = new Interference();
    private final InMemoryDirectoryServer server;
    private final Path folder;

    private TestDirectory(Path folder, TestCertificate certificate) throws LDAPException, IOException {
        this.folder = folder;
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(ACCOUNT, PASSWORD);
        config.setSchema(ExchangeSchema.read());
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.MODIFY);
        config.addInMemoryOperationInterceptor(interference);
        config.setListenerConfigs(listeners(certificate));
        server = new InMemoryDirectoryServer(config);
        Files.writeString(folder.resolve("bind-password"), PASSWORD + "\n");
    }

    static TestDirectory start(Path folder, TestCertificate certificate) {
        try {
            TestDirectory directory = new TestDirectory(folder, certificate);
            directory.populate();
            directory.server.startListening();
            return directory;
        } catch (LDAPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<InMemoryListenerConfig> listeners(TestCertificate certificate) throws LDAPException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        return List.of(
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", loopback, 0, certificate.server().getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig(
                        "starttls", loopback, 0, certificate.server().getSocketFactory()),
                InMemoryListenerConfig.createLDAPConfig("plain", loopback, 0, null));
    }

    private void populate() throws LDAPException {
        server.add(BASE, new Attribute("objectClass", "top", "domain"), new Attribute("dc", "contoso"));
        server.add(PEOPLE, new Attribute("objectClass", "top", "organizationalUnit"), new Attribute("ou", "People"));
        server.add(
                DATABASES, new Attribute("objectClass", "top", "organizationalUnit"), new Attribute("ou", "Databases"));
        server.add(
                ADA,
                new Attribute("objectClass", "top", "user"),
                new Attribute("cn", "Ada Lovelace"),
                new Attribute("objectGUID", GuidOctets.of(ADA_GUID)),
                new Attribute("mail", "ada@contoso.example"),
                new Attribute("mailNickname", "ada"),
                new Attribute("proxyAddresses", "SMTP:ada@contoso.example", "smtp:lovelace@contoso.example"),
                new Attribute("legacyExchangeDN", "/o=Contoso/ou=First/cn=Recipients/cn=ada"),
                new Attribute("msExchRecipientTypeDetails", "128"),
                new Attribute("msExchMailboxGuid", GuidOctets.of(OLD_MAILBOX)));
    }

    /** The way of production, with short time-outs. */
    DirectoryAccess access(Path authorities) {
        return access("ldaps", false, authorities);
    }

    DirectoryAccess startTlsAccess(Path authorities) {
        return access("starttls", true, authorities);
    }

    /** To a server that has no certificate. */
    DirectoryAccess plainAccess(Path authorities, boolean startTls) {
        return access("plain", startTls, authorities);
    }

    private DirectoryAccess access(String listener, boolean startTls, Path authorities) {
        return new DirectoryAccess(
                "localhost",
                server.getListenPort(listener),
                startTls,
                BASE,
                ACCOUNT,
                folder.resolve("bind-password"),
                authorities,
                Duration.ofSeconds(5),
                Duration.ofSeconds(2));
    }

    /** Somebody edits an attribute at the directory itself. */
    void edit(String name, String... values) {
        doing(() -> server.modify(ADA, new Modification(ModificationType.REPLACE, name, values)));
    }

    void move(String newParent) {
        doing(() -> server.modifyDN(ADA, "CN=Ada Lovelace", false, newParent));
    }

    void add(String entry, Attribute... attributes) {
        doing(() -> server.add(entry, attributes));
    }

    void delete(String entry) {
        doing(() -> server.delete(entry));
    }

    void dropConnections() {
        server.closeAllConnections(false);
    }

    /** All attributes of the entry, octet for octet, values in order. */
    Map<String, List<String>> image(AdObject object) {
        try {
            Entry entry = Objects.requireNonNull(server.getEntry(object.distinguishedName()));
            return new TreeMap<>(entry.getAttributes().stream()
                    .collect(Collectors.toMap(
                            Attribute::getName,
                            attribute -> Stream.of(attribute.getValueByteArrays())
                                    .map(Arrays::toString)
                                    .sorted()
                                    .toList())));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void doing(DirectoryAction action) {
        try {
            action.run();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface DirectoryAction {
        void run() throws LDAPException;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
