package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.TenantEvent.TenantRecorded;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Mailbox;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.util.Set;
import java.util.UUID;

/** Looks at Microsoft for what a case waits for. Reads only; what cannot be read is unknown. */
public class Looker {
    private final Directory directory;
    private final ExchangeOnline exchange;
    private final TenantTroubles troubles;
    private final TermsOfTenants tenants;
    private final Set<UUID> mailboxPlans;

    public Looker(
            Directory directory,
            ExchangeOnline exchange,
            TenantTroubles troubles,
            TermsOfTenants tenants,
            Set<UUID> mailboxPlans) {
        this.directory = directory;
        this.exchange = exchange;
        this.troubles = troubles;
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
            case Subject.TenantTrouble trouble -> troubles.look(tenant, trouble);
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

    static Sighting unknown(Reading.Unreadable<?> unreadable) {
        return new Sighting.Unknown("%s: %s"
                .formatted(unreadable.source().api(), unreadable.obstacle().reason()));
    }
}
