package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.DirectoryDetails.DeletedObject;
import io.unstick.m365.read.DirectoryDetails.Domain;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.ExchangeDetails.PublicFolder;
import io.unstick.m365.read.ExchangeOnline.Organization;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.ServiceIssue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is read once for all mailboxes of a tenant, remembered as long as its kind allows. */
final class TenantLists {
    private final TenantWideReadings<List<Subscription>> subscriptions;
    private final TenantWideReadings<List<ServiceIssue>> issues;
    private final TenantWideReadings<Organization> organization;
    private final TenantWideReadings<List<Domain>> domains;
    private final TenantWideReadings<List<String>> acceptedDomains;
    private final TenantWideReadings<List<DeletedObject>> deletedUsers;
    private final TenantWideReadings<List<DeletedObject>> deletedGroups;
    private final TenantWideReadings<List<GoneMailbox>> goneMailboxes;
    private final TenantWideReadings<List<PublicFolder>> publicFolders;

    private final TenantWideReadings.Maker maker;
    private final Patience patience;

    TenantLists(TenantWideReadings.Maker maker, Ages ages, Gatherers.Ports ports, Patience patience) {
        this.maker = maker;
        this.patience = patience;
        var directory = ports.directoryDetails();
        var exchange = ports.details();
        this.subscriptions = kept(directory::subscriptions, ages.subscriptions());
        this.issues = kept(ports.directory()::exchangeIssues, ages.serviceHealth());
        this.organization = kept(ports.exchange()::organization, known -> ages.organization(known.dehydrated()));
        this.domains = kept(directory::domains, ages.domains());
        // Short like a list: a missing one is what gets repaired.
        this.acceptedDomains = kept(exchange::acceptedDomains, ages.lists());
        this.deletedUsers = kept(directory::deletedUsers, ages.lists());
        this.deletedGroups = kept(directory::deletedGroups, ages.lists());
        this.goneMailboxes = kept(tenant -> gone(exchange, tenant), ages.lists());
        this.publicFolders = kept(exchange::mailPublicFolders, ages.lists());
    }

    TenantWideReadings<List<Subscription>> subscriptions() {
        return subscriptions;
    }

    TenantWideReadings<List<ServiceIssue>> issues() {
        return issues;
    }

    TenantWideReadings<Organization> organization() {
        return organization;
    }

    TenantWideReadings<List<Domain>> domains() {
        return domains;
    }

    TenantWideReadings<List<String>> acceptedDomains() {
        return acceptedDomains;
    }

    TenantWideReadings<List<DeletedObject>> deletedUsers() {
        return deletedUsers;
    }

    TenantWideReadings<List<DeletedObject>> deletedGroups() {
        return deletedGroups;
    }

    TenantWideReadings<List<GoneMailbox>> goneMailboxes() {
        return goneMailboxes;
    }

    TenantWideReadings<List<PublicFolder>> publicFolders() {
        return publicFolders;
    }

    private static Reading<List<GoneMailbox>> gone(ExchangeDetails exchange, TenantId tenant) {
        return Merging.both(
                exchange.inactiveMailboxes(tenant), exchange.softDeletedMailboxes(tenant), TenantLists::eachOnce);
    }

    /** Inactive ones are in both lists, and only the first one is sure to say what they are. */
    private static List<GoneMailbox> eachOnce(List<GoneMailbox> inactive, List<GoneMailbox> deleted) {
        Set<String> known = inactive.stream().map(GoneMailbox::id).collect(Collectors.toSet());
        return Stream.concat(inactive.stream(), deleted.stream().filter(mailbox -> !known.contains(mailbox.id())))
                .toList();
    }

    private <T> TenantWideReadings<T> kept(Function<TenantId, Reading<T>> ask, Duration age) {
        return kept(ask, (T _) -> age);
    }

    private <T> TenantWideReadings<T> kept(Function<TenantId, Reading<T>> ask, Function<T, Duration> age) {
        return maker.reading(tenant -> patience.ask(() -> ask.apply(tenant)), age);
    }
}
