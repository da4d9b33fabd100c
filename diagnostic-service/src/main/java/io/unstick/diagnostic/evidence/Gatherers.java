package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import java.util.List;

/** All sources a diagnosis asks. */
final class Gatherers {
    private Gatherers() {}

    /** Whom they ask. */
    record Ports(
            Directory directory, DirectoryDetails directoryDetails, ExchangeOnline exchange, ExchangeDetails details) {}

    static List<Gatherer<?>> all(Ports ports, TenantLists lists, MailboxPlans plans, Patience patience) {
        var exchange = new PatientExchange(ports.exchange(), patience);
        return List.of(
                new DirectoryUserGatherer(plans),
                new LicencesGatherer(),
                new ProvisioningErrorsGatherer(),
                new SubscriptionsGatherer(lists.subscriptions(), plans),
                new ServiceHealthGatherer(lists.issues()),
                new ExchangeMailboxGatherer(exchange),
                new ExchangeUserGatherer(),
                new ExchangeOrganizationGatherer(lists.organization()),
                new MailDomainGatherer(lists.domains(), lists.acceptedDomains()),
                new AddressHoldersGatherer(exchange, lists.publicFolders()),
                new DeletedObjectsGatherer(lists.deletedUsers(), lists.deletedGroups(), lists.goneMailboxes()),
                new HybridStateGatherer(ports.details(), patience),
                new OnPremisesAccountGatherer(),
                new NameHolderGatherer(ports.directory(), patience),
                new PreviousMailboxGatherer(lists.goneMailboxes()),
                new MigrationGatherer(ports.details(), patience));
    }
}
