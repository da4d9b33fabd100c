package io.unstick.sandbox.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListener;
import com.unboundid.ldap.listener.LDAPListenerConfig;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.listener.StartTLSRequestHandler;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** One Active Directory in memory, with its two listeners. */
final class ActiveDirectory implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final DirectoryTree tree;
    private final PersonEntry entries;
    private final SyncedCloud cloud;
    private final InMemoryRequestHandler data;
    private final LDAPListener ldaps;
    private final LDAPListener startTls;
    private final DirectoryAccess access;

    ActiveDirectory(DirectoryTree tree, TlsIdentity identity, SyncedCloud cloud) {
        this.tree = tree;
        this.entries = new PersonEntry(tree);
        this.cloud = cloud;
        String password = UUID.randomUUID().toString();
        try {
            data = new InMemoryRequestHandler(settings(tree, password));
            data.addEntries(tree.ground());
            Doorkeeper door = new Doorkeeper(data, new DirectoryRights(data, tree.people(), cloud), null);
            ldaps = listen(door, identity.context().getServerSocketFactory());
            startTls = listen(new StartTLSRequestHandler(identity.context().getSocketFactory(), door), null);
        } catch (LDAPException wrong) {
            throw new IllegalStateException("The simulated Active Directory cannot start.", wrong);
        } catch (IOException taken) {
            throw new UncheckedIOException("The simulated Active Directory cannot listen.", taken);
        }
        access = new DirectoryAccess(
                LOOPBACK.getHostAddress(),
                ldaps.getListenPort(),
                startTls.getListenPort(),
                tree.base().toString(),
                tree.people().toString(),
                tree.serviceAccount(),
                password,
                identity.caPem());
    }

    DirectoryAccess access() {
        return access;
    }

    /** Makes this person's entry anew. */
    void put(Person person) {
        attempt(() -> {
            DN dn = entries.dn(person);
            if (data.getEntry(dn) != null) {
                data.deleteSubtree(dn.toString());
            }
            data.addEntry(entries.write(person, cloud.now()), true);
        });
    }

    /** Everybody, as the entries say. */
    List<Person> people() {
        try {
            return data
                    .search(tree.people().toString(), SearchScope.ONE, Filter.createPresenceFilter("objectGUID"))
                    .stream()
                    .map(entries::read)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (LDAPException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** The first value of an attribute, or null. */
    @Nullable
    String attribute(String dn, String name) {
        var entry = data.getEntry(DirectoryTree.dn(dn));
        return entry == null ? null : entry.getAttributeValue(name);
    }

    /** A person edits an entry; without values the attribute goes. */
    void edit(String dn, String name, List<String> values) {
        Modification change = new Modification(ModificationType.REPLACE, name, values.toArray(String[]::new));
        attempt(() -> data.modifyEntry(dn, List.of(change)));
    }

    @Override
    public void close() {
        ldaps.shutDown(true);
        startTls.shutDown(true);
    }

    private static InMemoryDirectoryServerConfig settings(DirectoryTree tree, String password) throws LDAPException {
        InMemoryDirectoryServerConfig settings = new InMemoryDirectoryServerConfig(tree.base());
        settings.setSchema(DirectorySchema.create());
        settings.addAdditionalBindCredentials(tree.serviceAccount(), password);
        settings.setAuthenticationRequiredOperationTypes(
                OperationType.SEARCH, OperationType.COMPARE, OperationType.MODIFY);
        return settings;
    }

    private static LDAPListener listen(LDAPListenerRequestHandler handler, @Nullable ServerSocketFactory sockets)
            throws IOException {
        LDAPListenerConfig settings = new LDAPListenerConfig(0, handler);
        settings.setListenAddress(LOOPBACK);
        settings.setServerSocketFactory(sockets);
        LDAPListener listener = new LDAPListener(settings);
        listener.setDaemon(true);
        listener.startListening();
        return listener;
    }

    private interface Change {
        void run() throws LDAPException;
    }

    private static void attempt(Change change) {
        try {
            change.run();
        } catch (LDAPException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }
}
