package io.unstick.sandbox.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The running network of one customer: Active Directory and the server that synchronises it. */
public final class OnPremises implements AutoCloseable {

    /** Made once: keys are costly, and the authority may be the same for all. */
    private static final class Shared {
        private static final TlsIdentity IDENTITY = TlsIdentity.create();

        private Shared() {}
    }

    private final SyncedCloud cloud;
    private final ActiveDirectory directory;
    private final SyncCycles cycles;
    private final SyncServer server;

    private OnPremises(String domain, SyncedCloud cloud) {
        this.cloud = cloud;
        this.directory = new ActiveDirectory(DirectoryTree.of(domain), Shared.IDENTITY, cloud);
        this.cycles = new SyncCycles(cloud, at -> cloud.synchronised(directory.people(), at));
        this.server = new SyncServer(new SyncShell(cloud, cycles));
        cloud.people().forEach(directory::put);
    }

    /** Starts listening on free ports of 127.0.0.1, with an entry for everybody the cloud calls synchronised. */
    public static OnPremises start(String domain, SyncedCloud cloud) {
        return new OnPremises(domain, cloud);
    }

    /** The distinguished name of a person with this name. */
    public static String distinguishedName(String displayName, String domain) {
        DirectoryTree tree = DirectoryTree.of(domain);
        return new DN(new RDN("CN", displayName), tree.people()).toString();
    }

    /** What Entra remembers of an object with this GUID. */
    public static String immutableId(UUID objectGuid) {
        return Base64.getEncoder().encodeToString(Guids.bytes(objectGuid));
    }

    /** How to reach Active Directory. */
    public DirectoryAccess directory() {
        return directory.access();
    }

    /** How to reach the synchronising server. */
    public SyncServerAccess syncServer() {
        return server.access();
    }

    /** The first value of an attribute of an entry; null where there is none. */
    public @Nullable String attribute(String dn, String name) {
        return directory.attribute(dn, name);
    }

    /**
     * A person edits an entry; without values the attribute goes. Nobody remembers it.
     *
     * @throws IllegalArgumentException for an entry or value that cannot be
     */
    public void edit(String dn, String name, String... values) {
        directory.edit(dn, name, List.of(values));
    }

    /** From now on cycles run, and carry nothing; or carry again. */
    public void staging(boolean on) {
        arrange(() -> cycles.staging(on));
    }

    /** Whether cycles run by themselves. */
    public void syncEnabled(boolean on) {
        arrange(() -> cycles.enabled(on));
    }

    /** A person starts a cycle at the server; nothing happens while one is running. */
    public void syncNow() {
        arrange(cycles::start);
    }

    /** A person, or life, changed how Active Directory sees somebody. */
    public void put(Person person) {
        directory.put(person);
    }

    /** Lets everything happen that was due by now. */
    public void catchUp() {
        cycles.catchUp();
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }

    private void arrange(Runnable change) {
        cloud.alone(() -> {
            change.run();
            return true;
        });
    }
}
