package io.unstick.remediation.boundaries;

import io.unstick.sandbox.directory.DirectoryAccess;
import io.unstick.sandbox.directory.OnPremises;
import io.unstick.sandbox.directory.SyncServerAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers' own servers, as the service's settings name them; each behind a line that can lose answers. */
final class Sites implements AutoCloseable {
    private final Path secrets;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    Sites(Path secrets) {
        this.secrets = secrets;
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    /** Opens the customer's servers and leads to them. */
    void open(Crash crash) {
        OnPremises network = crash.tenant().onPremises();
        DirectoryAccess directory = network.directory();
        SyncServerAccess sync = network.syncServer();
        Line toDirectory = line(directory.ldapsPort());
        Line toSyncServer = line(sync.port());
        crash.speaksThrough(
                crash.step().sends().filter(Step.SYNC_SERVER::equals).isPresent() ? toSyncServer : toDirectory);
        put(crash, "ldap-url", "ldaps://127.0.0.1:" + toDirectory.port());
        put(crash, "base-dn", directory.baseDn());
        put(crash, "bind-dn", directory.bindDn());
        put(crash, "bind-password-path", file(crash, "bind-password", directory.bindPassword()));
        put(crash, "ca-certificate-path", file(crash, "ca.pem", directory.caPem()));
        put(crash, "routing-domain", "mail." + crash.tenant().domain());
        put(crash, "sync-host", sync.host());
        put(crash, "sync-port", Integer.toString(toSyncServer.port()));
        put(crash, "sync-user", sync.user());
        put(crash, "sync-password-path", file(crash, "sync-password", sync.password()));
        put(crash, "sync-host-key", sync.hostKeyFingerprint());
    }

    /** Nobody waits for a lost answer any more, and every new one arrives. */
    void heal() {
        lines.forEach(Line::heal);
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
    }

    private Line line(int port) {
        var line = new Line(port);
        lines.add(line);
        return line;
    }

    private void put(Crash crash, String key, String value) {
        settings.put(
                "unstick.on-premises.tenants.%s.%s".formatted(crash.tenant().id(), key), value);
    }

    private String file(Crash crash, String name, String content) {
        try {
            Path file = secrets.resolve("%s-%s".formatted(crash.tenant().id(), name));
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
