package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.UUID;

/** What a diagnosis asks Microsoft Graph beyond {@link Directory}. Nothing here throws for what Microsoft or the network does. */
public interface DirectoryDetails {
    /**
     * {@code subscribedSkus}.
     *
     * @param capabilityStatus {@code Enabled}, {@code Warning} (grace), {@code Suspended}, {@code Deleted}, {@code
     *     LockedOut}
     * @param seats how many users may have it, a grace time's seats included
     * @param consumed how many have it
     */
    record Subscription(
            UUID skuId, String partNumber, String capabilityStatus, int seats, int consumed, List<ServicePlan> plans) {
        public Subscription {
            plans = List.copyOf(plans);
        }
    }

    /**
     * A service plan inside a subscription.
     *
     * @param provisioningStatus {@code Success}, or the tenant's own state: {@code PendingActivation}, {@code
     *     PendingProvisioning}, ...
     */
    record ServicePlan(UUID id, String provisioningStatus) {}

    /**
     * {@code domains}.
     *
     * @param forEmail whether e-mail is among the services it is registered for
     */
    record Domain(String name, boolean verified, boolean forEmail) {}

    /**
     * {@code directory/deletedItems}: gone, but for 30 days not for good.
     *
     * @param emailAddresses with prefixes; {@code SMTP:} marks the primary one
     */
    record DeletedObject(String id, List<String> emailAddresses, boolean synced) {
        public DeletedObject {
            emailAddresses = List.copyOf(emailAddresses);
        }

        /** Without addresses: this text reaches logs. */
        @Override
        public String toString() {
            return "DeletedObject[id=%s]".formatted(id);
        }
    }

    /** One user by object id, with licences and errors. */
    Reading<AccountDetails> account(TenantId tenant, UserObjectId user);

    /** Everything the tenant has bought. */
    Reading<List<Subscription>> subscriptions(TenantId tenant);

    Reading<List<Domain>> domains(TenantId tenant);

    Reading<List<DeletedObject>> deletedUsers(TenantId tenant);

    Reading<List<DeletedObject>> deletedGroups(TenantId tenant);
}
