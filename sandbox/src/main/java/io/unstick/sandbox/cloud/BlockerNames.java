package io.unstick.sandbox.cloud;

import io.unstick.sandbox.cloud.Blocker.Cure;
import io.unstick.sandbox.cloud.Blocker.FormerMailbox;
import io.unstick.sandbox.cloud.Blocker.Holder;
import io.unstick.sandbox.cloud.Blocker.LocalMailbox;
import java.util.Map;
import java.util.TreeMap;

/** What scenario files and the control API call each blocker. */
final class BlockerNames {

    private static final Map<String, Blocker> ALL = Map.ofEntries(
            Map.entry("forward-sync-gap", Blocker.forwardSyncGap()),
            Map.entry("tenant-dehydrated", Blocker.dehydratedTenant()),
            Map.entry("address-held-by-contact", Blocker.addressHeldBy(Holder.CONTACT)),
            Map.entry("address-held-by-mail-user", Blocker.addressHeldBy(Holder.MAIL_USER)),
            Map.entry("address-held-by-user", Blocker.addressHeldBy(Holder.USER)),
            Map.entry("address-held-by-shared-mailbox", Blocker.addressHeldBy(Holder.SHARED_MAILBOX)),
            Map.entry("address-held-by-group", Blocker.addressHeldBy(Holder.DISTRIBUTION_GROUP)),
            Map.entry("address-held-by-unified-group", Blocker.addressHeldBy(Holder.UNIFIED_GROUP)),
            Map.entry("address-held-by-deleted-user", Blocker.addressHeldBy(Holder.DELETED_USER)),
            Map.entry("address-held-by-deleted-group", Blocker.addressHeldBy(Holder.DELETED_GROUP)),
            Map.entry("address-held-by-soft-deleted-mailbox", Blocker.addressHeldBy(Holder.SOFT_DELETED_MAILBOX)),
            Map.entry("address-held-by-inactive-mailbox", Blocker.addressHeldBy(Holder.INACTIVE_MAILBOX)),
            Map.entry("address-held-by-public-folder", Blocker.addressHeldBy(Holder.PUBLIC_FOLDER)),
            Map.entry("address-held-by-synced-user", Blocker.addressHeldBy(Holder.SYNCED_USER)),
            Map.entry("address-held-as-primary", Blocker.addressHeldAsPrimary()),
            Map.entry("service-incident", Blocker.serviceIncident()),
            Map.entry("backend-fault", Blocker.backendFault()),
            Map.entry("backend-fault-cured-by-diagnostic", Blocker.backendFaultCuredBy(Cure.DIAGNOSTIC)),
            Map.entry("backend-fault-cured-by-plan-toggle", Blocker.backendFaultCuredBy(Cure.PLAN_TOGGLE)),
            Map.entry("backend-fault-cured-by-licence-swap", Blocker.backendFaultCuredBy(Cure.LICENCE_SWAP)),
            Map.entry("backend-fault-cured-by-recreation", Blocker.backendFaultCuredBy(Cure.RECREATION)),
            Map.entry("company-object-damaged", Blocker.companyObjectDamaged()),
            Map.entry("licence-missing", Blocker.licenceMissing()),
            Map.entry("licence-stub-only", Blocker.licenceStubOnly()),
            Map.entry("exchange-plan-disabled", Blocker.exchangePlanDisabled()),
            Map.entry("usage-location-missing", Blocker.usageLocationMissing()),
            Map.entry("licence-without-seat", Blocker.licenceError(LicenceError.COUNT_VIOLATION)),
            Map.entry("licence-excluded", Blocker.licenceError(LicenceError.MUTUALLY_EXCLUSIVE)),
            Map.entry("group-licence-without-seat", Blocker.groupLicenceError(LicenceError.COUNT_VIOLATION)),
            Map.entry("group-licence-dependency", Blocker.groupLicenceError(LicenceError.DEPENDENCY)),
            Map.entry("subscription-suspended", Blocker.subscriptionSuspended()),
            Map.entry("service-not-activated", Blocker.serviceNotActivated()),
            Map.entry("validation-error", Blocker.validationError()),
            Map.entry("onprem-mailbox-guid", Blocker.onPremisesMailboxGuid()),
            Map.entry("onprem-mailbox-database-gone", Blocker.onPremisesMailbox(LocalMailbox.DEAD_POINTER)),
            Map.entry("onprem-mailbox-exists", Blocker.onPremisesMailbox(LocalMailbox.EVERYTHING)),
            Map.entry("remote-recipient-type-migrated", Blocker.staleRemoteRecipientType(FormerMailbox.MIGRATED)),
            Map.entry(
                    "remote-recipient-type-deprovisioned",
                    Blocker.staleRemoteRecipientType(FormerMailbox.DEPROVISIONED)),
            Map.entry("archive-guid-mismatch", Blocker.archiveGuidMismatch()),
            Map.entry("upn-conflict", Blocker.upnConflict()),
            Map.entry("previous-mailbox", Blocker.previousMailbox()),
            Map.entry("accepted-domain-missing", Blocker.acceptedDomainMissing()),
            Map.entry("cross-tenant-leftover", Blocker.crossTenantLeftover()),
            Map.entry("migration-running", Blocker.runningMigration()));

    private BlockerNames() {}

    /** Throws {@link IllegalArgumentException}, which lists the known ones, for a name that means nothing. */
    static Blocker find(String name) {
        Blocker blocker = ALL.get(name);
        if (blocker == null) {
            throw new IllegalArgumentException(
                    "There is no blocker named \"" + name + "\", only " + new TreeMap<>(ALL).keySet() + ".");
        }
        return blocker;
    }
}
