package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.DeletedHolders;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Holder;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.DirectoryDetails.DeletedObject;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deleted users, groups and mailboxes that still hold the user's addresses. Nobody can ask for them by address, so the
 * tenant's lists are read, once for all its mailboxes.
 */
final class DeletedObjectsGatherer implements Gatherer<DeletedHolders> {
    private final TenantWideReadings<List<DeletedObject>> users;
    private final TenantWideReadings<List<DeletedObject>> groups;
    private final TenantWideReadings<List<GoneMailbox>> mailboxes;

    DeletedObjectsGatherer(
            TenantWideReadings<List<DeletedObject>> users,
            TenantWideReadings<List<DeletedObject>> groups,
            TenantWideReadings<List<GoneMailbox>> mailboxes) {
        this.users = users;
        this.groups = groups;
        this.mailboxes = mailboxes;
    }

    @Override
    public EvidenceSource<DeletedHolders> source() {
        return DeletedHolders.SOURCE;
    }

    @Override
    public String api() {
        return "GET /directory/deletedItems, Get-Mailbox -SoftDeletedMailbox, Get-Mailbox -InactiveMailboxOnly";
    }

    @Override
    public boolean isTenantWide() {
        return true;
    }

    @Override
    public Optional<Answer<DeletedHolders>> ask(Investigation investigation) {
        return investigation.account() instanceof Reading.Known<AccountDetails>(AccountDetails account, Source _)
                ? Optional.of(answer(investigation, NeededAddresses.of(account)))
                : Optional.empty();
    }

    private Answer<DeletedHolders> answer(Investigation investigation, List<String> addresses) {
        var tenant = investigation.tenant();
        Reading<List<Holder>> graph = Merging.both(
                users.of(tenant).map(found -> deleted(found, Holder.DELETED_USER)),
                groups.of(tenant).map(found -> deleted(found, Holder.DELETED_GROUP)),
                DeletedObjectsGatherer::all);
        Reading<List<Holder>> holders = Merging.both(
                graph,
                mailboxes.of(tenant).map(found -> othersMailboxes(found, investigation)),
                DeletedObjectsGatherer::all);
        return Answer.of(
                source(),
                holders.map(found -> new DeletedHolders(AddressMatches.of(addresses, found))),
                _ -> Map.of(
                        "deleted-objects",
                        holders.known().map(List::size).orElse(0).toString()));
    }

    private static List<Holder> deleted(List<DeletedObject> found, String type) {
        return found.stream()
                .map(object -> new Holder(object.id(), type, object.emailAddresses(), object.synced(), true))
                .toList();
    }

    /** The user's own earlier mailbox is another story. */
    private static List<Holder> othersMailboxes(List<GoneMailbox> found, Investigation investigation) {
        return found.stream()
                .filter(mailbox -> !investigation.user().toString().equalsIgnoreCase(mailbox.objectId()))
                .map(mailbox -> new Holder(
                        mailbox.id(),
                        mailbox.inactive() ? Holder.INACTIVE_MAILBOX : "UserMailbox",
                        mailbox.emailAddresses(),
                        mailbox.dirSynced(),
                        true))
                .toList();
    }

    private static List<Holder> all(List<Holder> some, List<Holder> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
