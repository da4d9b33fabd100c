package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.DirectoryAccess;
import io.unstick.sandbox.directory.OnPremises;
import io.unstick.sandbox.directory.SyncServerAccess;
import tools.jackson.databind.node.ObjectNode;

/** How the control API tells where a tenant's own servers are. What it tells opens nothing but these. */
final class PremisesJson {

    private PremisesJson() {}

    static void add(ObjectNode tenant, OnPremises network) {
        DirectoryAccess directory = network.directory();
        tenant.putObject("directory")
                .put("host", directory.host())
                .put("ldapsPort", directory.ldapsPort())
                .put("startTlsPort", directory.startTlsPort())
                .put("baseDn", directory.baseDn())
                .put("peopleDn", directory.peopleDn())
                .put("bindDn", directory.bindDn())
                .put("bindPassword", directory.bindPassword())
                .put("caPem", directory.caPem());
        SyncServerAccess server = network.syncServer();
        tenant.putObject("syncServer")
                .put("host", server.host())
                .put("port", server.port())
                .put("user", server.user())
                .put("password", server.password())
                .put("privateKeyPem", server.privateKeyPem())
                .put("hostKeyFingerprint", server.hostKeyFingerprint());
    }
}
