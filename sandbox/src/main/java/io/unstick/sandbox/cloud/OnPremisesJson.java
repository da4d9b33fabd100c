package io.unstick.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What Graph tells of a user whose master is Active Directory; {@code msExch*} attributes are not among it. */
final class OnPremisesJson {

    private static final Duration SINCE_SYNC = Duration.ofMinutes(10);

    private OnPremisesJson() {}

    /** When Active Directory was last synchronised, where it is: never longer ago than the usual cycle. */
    static @Nullable String lastSync(SimulatedTenant tenant) {
        return UserJson.time(tenant.time().ago(SINCE_SYNC));
    }

    static void add(ObjectNode user, Account account, SimulatedTenant tenant) {
        if (!account.heritage().synced) {
            user.putNull("onPremisesSyncEnabled");
            return;
        }
        String domain = "ad." + tenant.domain();
        String immutable =
                Base64.getEncoder().encodeToString(account.id().toString().getBytes(StandardCharsets.UTF_8));
        user.put("onPremisesSyncEnabled", true)
                .put("onPremisesLastSyncDateTime", lastSync(tenant))
                .put("onPremisesDomainName", domain)
                .put("onPremisesSamAccountName", account.mailNickname)
                .put("onPremisesUserPrincipalName", account.userPrincipalName)
                .put("onPremisesImmutableId", immutable)
                .put(
                        "onPremisesDistinguishedName",
                        "CN=" + account.displayName() + ",OU=People,DC=" + domain.replace(".", ",DC="));
    }
}
