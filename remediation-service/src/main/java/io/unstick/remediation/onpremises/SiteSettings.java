package io.unstick.remediation.onpremises;

import com.unboundid.ldap.sdk.DN;
import io.unstick.settings.Constraints;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One customer's own servers.
 *
 * @param ldapUrl a writable domain controller of the users' domain: {@code ldaps://}, or {@code ldap://} with StartTLS
 * @param baseDn nothing outside of it is read or changed
 * @param bindDn the account; any form of name that Active Directory takes
 * @param caCertificatePath PEM certificates of the authority of the domain controller; absent: what the JDK trusts
 * @param routingDomain usually {@code something.mail.onmicrosoft.com}
 * @param syncHost the server of Microsoft Entra Connect; absent: cycles are waited for, not started
 * @param syncPasswordPath instead of a key, for loopback only
 * @param syncHostKey SHA-256 fingerprints, one for each kind of key that the server has
 */
public record SiteSettings(
        URI ldapUrl,
        @DefaultValue("false") boolean startTls,
        String baseDn,
        String bindDn,
        Path bindPasswordPath,
        @Nullable Path caCertificatePath,
        String routingDomain,
        @Nullable String syncHost,
        @DefaultValue("22") int syncPort,
        @Nullable String syncUser,
        @Nullable Path syncKeyPath,
        @Nullable Path syncPasswordPath,
        @DefaultValue Set<String> syncHostKey) {
    private static final String DOMAIN = "(?i)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?";
    private static final String LOOPBACK = "(?i)localhost|127(\\.\\d{1,3}){3}|::1";
    private static final int HIGHEST_PORT = 65_535;

    /** Refuses a site that is incomplete, speaks without TLS, or trusts any server. */
    public SiteSettings {
        demandDirectory(ldapUrl, startTls, baseDn);
        demandPresent("bind-dn", bindDn);
        Constraints.notBlank("bind-dn", bindDn);
        demandPresent("bind-password-path", bindPasswordPath);
        demandPresent("routing-domain", routingDomain);
        Constraints.matching("routing-domain", routingDomain, DOMAIN, "a domain such as contoso.mail.onmicrosoft.com");
        Constraints.between("sync-port", syncPort, 1, HIGHEST_PORT);
        demandSyncServer(syncHost, syncUser, syncHostKey);
        demandOneWayIn(syncHost, syncKeyPath, syncPasswordPath);
        syncHostKey = Set.copyOf(syncHostKey);
    }

    /** Every file that is named, by its key. */
    Map<String, Path> files() {
        Map<String, Path> files = new TreeMap<>(Map.of("bind-password-path", bindPasswordPath));
        if (caCertificatePath != null) {
            files.put("ca-certificate-path", caCertificatePath);
        }
        if (syncKeyPath != null) {
            files.put("sync-key-path", syncKeyPath);
        }
        if (syncPasswordPath != null) {
            files.put("sync-password-path", syncPasswordPath);
        }
        return files;
    }

    private static void demandDirectory(@Nullable URI ldapUrl, boolean startTls, @Nullable String baseDn) {
        demandPresent("ldap-url", ldapUrl);
        Constraints.require(
                ldapUrl != null
                        && String.valueOf(ldapUrl).matches("(?i)ldaps?://(" + HOST + "|\\[[0-9a-f:]+])(:\\d+)?/?"),
                "ldap-url",
                "must be an address such as ldaps://dc01.contoso.example or ldaps://dc01.contoso.example:636");
        Constraints.require(
                startTls != String.valueOf(ldapUrl).toLowerCase(Locale.ROOT).startsWith("ldaps"),
                "ldap-url",
                startTls ? "must be ldap:// where start-tls is true" : "must be ldaps:// unless start-tls is true");
        demandPresent("base-dn", baseDn);
        Constraints.require(
                baseDn != null && !baseDn.isBlank() && DN.isValidDN(baseDn),
                "base-dn",
                "must be a distinguished name such as DC=contoso,DC=example");
    }

    private static void demandSyncServer(
            @Nullable String syncHost, @Nullable String syncUser, Set<String> syncHostKey) {
        if (syncHost == null) {
            Constraints.require(syncUser == null && syncHostKey.isEmpty(), "sync-host", "is missing");
            return;
        }
        Constraints.matching("sync-host", syncHost, HOST, "a host name or address");
        Constraints.require(syncUser != null, "sync-user", "is missing");
        Constraints.matching(
                "sync-user",
                String.valueOf(syncUser),
                "[A-Za-z0-9._@\\\\$-]+",
                "the name of an account without spaces");
        Constraints.require(!syncHostKey.isEmpty(), "sync-host-key", "is missing");
        syncHostKey.forEach(key -> Constraints.matching(
                "sync-host-key",
                key,
                "SHA256:[A-Za-z0-9+/]{43}",
                "a fingerprint such as ssh-keygen -l prints: SHA256:.."));
    }

    private static void demandOneWayIn(@Nullable String syncHost, @Nullable Path key, @Nullable Path password) {
        if (syncHost == null) {
            Constraints.require(key == null && password == null, "sync-host", "is missing");
            return;
        }
        Constraints.require(
                (key == null) != (password == null),
                "sync-key-path",
                "or sync-password-path must be set, and not both");
        Constraints.require(
                password == null || syncHost.matches(LOOPBACK),
                "sync-password-path",
                "is for servers on loopback only, use sync-key-path");
    }

    private static void demandPresent(String key, @Nullable Object value) {
        Constraints.require(value != null, key, "is missing");
    }
}
