package io.unstick.remediation.onpremises;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.onpremises.directory.DirectoryAccess;
import io.unstick.remediation.onpremises.directory.DirectoryKey;
import io.unstick.remediation.onpremises.directory.DirectoryReader;
import io.unstick.remediation.onpremises.directory.DirectoryReading;
import io.unstick.remediation.onpremises.directory.LdapActiveDirectory;
import io.unstick.remediation.onpremises.sync.SshSyncServer;
import io.unstick.remediation.onpremises.sync.SyncServerAccess;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The customers' own servers, by tenant. Nothing is connected before it is used. */
public final class OnPremises {
    private static final int LDAP_PORT = 389;
    private static final int LDAPS_PORT = 636;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration DIRECTORY_ANSWER = Duration.ofSeconds(20);
    /** PowerShell takes its time to begin. */
    private static final Duration COMMAND_ANSWER = Duration.ofSeconds(60);

    private final Map<TenantId, CustomerSite> sites;

    /** Reads no file yet. */
    public OnPremises(OnPremisesSettings settings) {
        this.sites = settings.byTenant().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, site -> site(site.getValue())));
    }

    /** To act; empty for a tenant whose settings name no servers. Only for a tenant that is live, as its policy says now. */
    public Optional<CustomerSite> site(TenantId tenant) {
        return Optional.ofNullable(sites.get(tenant));
    }

    /** To look; nothing can be changed with it. */
    public Optional<DirectoryReader> reader(TenantId tenant) {
        return site(tenant).map(site -> new OnlyReading(site.directory()));
    }

    /** Empty as for {@link #site}. */
    public Optional<String> routingDomain(TenantId tenant) {
        return site(tenant).map(CustomerSite::routingDomain);
    }

    private static CustomerSite site(SiteSettings settings) {
        return new CustomerSite(
                new LdapActiveDirectory(directory(settings)),
                settings.routingDomain(),
                syncServer(settings).map(SshSyncServer::new));
    }

    private static DirectoryAccess directory(SiteSettings settings) {
        URI url = settings.ldapUrl();
        int usual = settings.startTls() ? LDAP_PORT : LDAPS_PORT;
        return new DirectoryAccess(
                url.getHost().replaceAll("[\\[\\]]", ""),
                url.getPort() < 0 ? usual : url.getPort(),
                settings.startTls(),
                settings.baseDn(),
                settings.bindDn(),
                settings.bindPasswordPath(),
                settings.caCertificatePath(),
                CONNECT,
                DIRECTORY_ANSWER);
    }

    private static Optional<SyncServerAccess> syncServer(SiteSettings settings) {
        String host = settings.syncHost();
        String user = settings.syncUser();
        return host == null || user == null
                ? Optional.empty()
                : Optional.of(new SyncServerAccess(
                        host,
                        settings.syncPort(),
                        user,
                        settings.syncKeyPath(),
                        settings.syncPasswordPath(),
                        settings.syncHostKey(),
                        CONNECT,
                        COMMAND_ANSWER));
    }

    /** Hides the methods that write from whoever would cast. */
    private record OnlyReading(DirectoryReader whole) implements DirectoryReader {
        @Override
        public DirectoryReading read(DirectoryKey key) {
            return whole.read(key);
        }
    }
}
