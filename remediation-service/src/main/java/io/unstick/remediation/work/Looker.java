package io.unstick.remediation.work;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.contracts.findings.Cause;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Mailbox;
import io.unstick.m365.read.ExchangeOnline.Organization;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.ServiceIssue;
import io.unstick.m365.read.Source;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.Subject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks at Microsoft for what a case waits for. Reads only; what cannot be read is unknown. */
public class Looker {
    private final Directory directory;
    private final ExchangeOnline exchange;
    private final TermsOfTenants tenants;
    private final Set<UUID> mailboxPlans;

    public Looker(Directory directory, ExchangeOnline exchange, TermsOfTenants tenants, Set<UUID> mailboxPlans) {
        this.directory = directory;
        this.exchange = exchange;
        this.tenants = tenants;
        this.mailboxPlans = Set.copyOf(mailboxPlans);
    }

    public Sighting look(MailboxCase stuck) {
        TenantId tenant = stuck.mailbox().tenant();
        if (tenants.find(tenant).map(TenantRecorded::retired).orElse(false)) {
            return new Sighting.Moot("the tenant has left the fleet");
        }
        return switch (stuck.subject()) {
            case Subject.User user -> lookForMailbox(tenant, user);
            case Subject.TenantTrouble trouble -> lookForTheEndOf(trouble, tenant);
        };
    }

    /** Exchange decides whether there is a mailbox; Microsoft Entra, whether there still should be one. */
    private Sighting lookForMailbox(TenantId tenant, Subject.User user) {
        return switch (exchange.mailbox(tenant, user.objectId())) {
            case Reading.Known<Mailbox>(Mailbox mailbox, Source source) -> seen(mailbox, source);
            case Reading.Absent<Mailbox>(Source source) ->
                stillNeeded(user, directory.user(tenant, user.objectId()), source);
            case Reading.Unreadable<Mailbox> unreadable -> unknown(unreadable);
        };
    }

    private static Sighting seen(Mailbox mailbox, Source source) {
        if (mailbox.isUserMailbox()) {
            return new Sighting.Reached(source.requestId());
        }
        return switch (mailbox.recipientTypeDetails()) {
            case "SharedMailbox", "RoomMailbox", "EquipmentMailbox" ->
                new Sighting.Moot("it is a " + mailbox.recipientTypeDetails() + " now");
            // UserMailbox without a mailbox behind it, or a type we do not know: no proof, and no reason to stop.
            default -> new Sighting.Missing(source.requestId());
        };
    }

    /** A missing plan ends the case of a user who had one; for one that a person asked about it is the trouble itself. */
    private Sighting stillNeeded(Subject.User stuck, Reading<DirectoryUser> reading, Source exchange) {
        return switch (reading) {
            case Reading.Known<DirectoryUser>(DirectoryUser user, Source _) ->
                user.isOwedMailboxBy(mailboxPlans) || stuck.licensedSince() == null
                        ? new Sighting.Missing(exchange.requestId())
                        : new Sighting.Moot("the user has no enabled mailbox plan any more");
            case Reading.Absent<DirectoryUser> _ -> new Sighting.Moot("the user was deleted");
            case Reading.Unreadable<DirectoryUser> unreadable -> unknown(unreadable);
        };
    }

    private Sighting lookForTheEndOf(Subject.TenantTrouble trouble, TenantId tenant) {
        return trouble.cause() == Cause.TENANT_DEHYDRATED
                ? lookAtOrganization(exchange.organization(tenant))
                : lookAtIncident(trouble.about(), directory.exchangeIssues(tenant));
    }

    private static Sighting lookAtOrganization(Reading<Organization> reading) {
        return switch (reading) {
            case Reading.Known<Organization>(Organization organization, Source source) ->
                organization.dehydrated()
                        ? new Sighting.Missing(source.requestId())
                        : new Sighting.Reached(source.requestId());
            case Reading.Absent<Organization> _ -> new Sighting.Unknown("Exchange Online names no organisation");
            case Reading.Unreadable<Organization> unreadable -> unknown(unreadable);
        };
    }

    private static Sighting lookAtIncident(String incidentId, Reading<List<ServiceIssue>> reading) {
        return switch (reading) {
            case Reading.Known<List<ServiceIssue>>(List<ServiceIssue> issues, Source source) ->
                issues.stream().anyMatch(issue -> issue.id().equals(incidentId) && !issue.resolved())
                        ? new Sighting.Missing(source.requestId())
                        : new Sighting.Reached(source.requestId());
            case Reading.Absent<List<ServiceIssue>> _ ->
                new Sighting.Unknown("service health names no Exchange Online");
            case Reading.Unreadable<List<ServiceIssue>> unreadable -> unknown(unreadable);
        };
    }

    private static Sighting unknown(Reading.Unreadable<?> unreadable) {
        return new Sighting.Unknown("%s: %s"
                .formatted(unreadable.source().api(), unreadable.obstacle().reason()));
    }
}
