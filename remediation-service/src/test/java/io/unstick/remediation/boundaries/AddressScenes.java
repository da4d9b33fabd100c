package io.unstick.remediation.boundaries;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.DomainUnaccepted;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.contracts.findings.FindingDetail.PreviousMailboxKept;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.playbook.AddressAction;
import io.unstick.remediation.playbook.OnPremisesAction;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Blocker.Holder;
import java.util.List;
import java.util.Optional;

/** What lies in addresses, in Active Directory, and in what Exchange Online remembers. */
final class AddressScenes {
    private static final Step[] IN_ACTIVE_DIRECTORY = {
        new Step.Request(OnPremisesAction.ChangeEntry.class, "change-entry", Step.ACTIVE_DIRECTORY),
        // Not needed any more when the server's own schedule was faster.
        new Step.Request(OnPremisesAction.StartDeltaSync.class, "start-delta-sync", Step.SYNC_SERVER, 0),
        // Not needed any more when the mailbox comes before.
        new Step.Request(
                OnPremisesAction.RetryAfterSync.class,
                "retry-after-sync",
                "POST /users/{id}/retryServiceProvisioning",
                0)
    };

    private AddressScenes() {}

    static List<Scene> all() {
        return List.of(
                new Scene(
                        FixId.RELEASE_ADDRESS,
                        Scenes.stuck(Blocker.addressHeldBy(Holder.CONTACT)),
                        at -> held(at, HolderKind.MAIL_CONTACT, false),
                        new Step.Request(AddressAction.Release.class, "release-address", "Set-MailContact")),
                new Scene(
                                FixId.RELEASE_ADDRESS,
                                Scenes.notBeforeTheIncidentIsOver(Blocker.addressHeldBy(Holder.SYNCED_USER)),
                                at -> held(at, HolderKind.MAILBOX, true),
                                IN_ACTIVE_DIRECTORY)
                        .called("release-address-on-premises"),
                new Scene(
                        FixId.REPAIR_HYBRID_ATTRIBUTES,
                        Scenes.notBeforeTheIncidentIsOver(Blocker.onPremisesMailboxGuid()),
                        AddressScenes::onPremisesObject,
                        IN_ACTIVE_DIRECTORY),
                new Scene(
                        FixId.PURGE_DELETED_HOLDER,
                        Scenes.stuck(Blocker.addressHeldBy(Holder.DELETED_USER)),
                        AddressScenes::heldByDeletedUser,
                        new Step.Request(
                                AddressAction.PurgeHolder.class,
                                "purge-holder",
                                "DELETE /directory/deletedItems/{id}")),
                new Scene(
                                FixId.PURGE_DELETED_HOLDER,
                                Scenes.stuck(Blocker.addressHeldBy(Holder.SOFT_DELETED_MAILBOX)),
                                AddressScenes::heldByDeletedMailbox,
                                new Step.Request(AddressAction.PurgeHolder.class, "purge-holder", "Remove-Mailbox"))
                        .called("purge-deleted-mailbox"));
    }

    static Finding unacceptedDomain(Scenery at) {
        return LicenceScenes.detailed(
                Cause.ACCEPTED_DOMAIN_MISSING,
                Optional.of(new DomainUnaccepted(at.crash().tenant().domain())));
    }

    static Finding previousMailbox(Scenery at) {
        return LicenceScenes.detailed(
                Cause.STALE_PREVIOUS_MAILBOX, Optional.of(new PreviousMailboxKept("UserMailbox", null, false)));
    }

    static Finding onPremisesObject(Scenery at) {
        return LicenceScenes.detailed(
                Cause.ONPREM_MAILBOX_GUID,
                Optional.of(new OnPremisesObject(null, null, null, at.anchor(), null, null, null)));
    }

    private static Finding held(Scenery at, HolderKind kind, boolean synced) {
        return conflict(at.holder()
                .map(holder -> new AddressHeld(
                        at.crash().userPrincipalName(), kind, holder.id(), false, synced, holder.emailAddresses())));
    }

    private static Finding heldByDeletedUser(Scenery at) {
        return conflict(at.deletedUsers().stream()
                .findFirst()
                .map(gone -> new AddressHeld(
                        at.crash().userPrincipalName(),
                        HolderKind.DELETED_USER,
                        gone.id(),
                        false,
                        false,
                        gone.emailAddresses())));
    }

    private static Finding heldByDeletedMailbox(Scenery at) {
        return conflict(at.deletedMailboxes().stream()
                .findFirst()
                .map(gone -> new AddressHeld(
                        at.crash().userPrincipalName(),
                        HolderKind.SOFT_DELETED,
                        gone.id(),
                        false,
                        false,
                        gone.emailAddresses())));
    }

    private static Finding conflict(Optional<AddressHeld> held) {
        return LicenceScenes.detailed(Cause.PROXY_CONFLICT, held);
    }
}
