package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.OnPremises;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What Graph tells of a user whose master is Active Directory; {@code msExch*} attributes are not among it. */
final class OnPremisesJson {

    private OnPremisesJson() {}

    /** When Active Directory was last synchronised: never longer ago than the usual cycle. */
    static @Nullable String lastSync(SimulatedTenant tenant) {
        return UserJson.time(tenant.premises().lastCycle());
    }

    static void add(ObjectNode user, Account account, SimulatedTenant tenant) {
        if (!account.heritage().synced) {
            user.putNull("onPremisesSyncEnabled");
            return;
        }
        String domain = "ad." + tenant.domain();
        user.put("onPremisesSyncEnabled", true)
                .put(
                        "onPremisesLastSyncDateTime",
                        UserJson.time(tenant.premises().lastChange(account)))
                .put("onPremisesDomainName", domain)
                .put("onPremisesSamAccountName", account.mailNickname)
                .put("onPremisesUserPrincipalName", account.userPrincipalName)
                .put("onPremisesImmutableId", PremisesPeople.immutableId(account))
                .put("onPremisesDistinguishedName", distinguishedName(account, tenant));
    }

    static String distinguishedName(Account account, SimulatedTenant tenant) {
        return OnPremises.distinguishedName(account.displayName(), tenant.domain());
    }
}
