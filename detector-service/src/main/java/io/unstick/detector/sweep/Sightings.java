package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.Sighting;
import io.unstick.detector.suspicion.Sighting.MailboxSight;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Mailbox;
import io.unstick.m365.read.MailboxPurpose;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Reading.Unreadable;
import io.unstick.m365.read.UserLook;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into sightings, for one scan of one tenant. Exchange Online is asked only when Graph cannot settle it, and
 * it has the last word: Graph alone proves no absence.
 */
final class Sightings {
    private final TenantId tenant;
    private final ExchangeOnline exchange;
    private final Obstructions directoryTrouble;
    private final Obstructions exchangeTrouble;

    Sightings(TenantId tenant, ExchangeOnline exchange, Obstructions directoryTrouble, Obstructions exchangeTrouble) {
        this.tenant = tenant;
        this.exchange = exchange;
        this.directoryTrouble = directoryTrouble;
        this.exchangeTrouble = exchangeTrouble;
    }

    /** What was seen; a look that is missing altogether says nothing. */
    Sighting of(@Nullable UserLook look) {
        if (look == null) {
            return new Sighting.Unclear();
        }
        return switch (heard(look.user(), directoryTrouble)) {
            case Absent<DirectoryUser> _ -> new Sighting.UserGone();
            case Unreadable<DirectoryUser> _ -> new Sighting.Unclear();
            case Known<DirectoryUser>(DirectoryUser user, var _) ->
                new Sighting.Seen(
                        DirectoryEntries.of(user), mailbox(user.id(), heard(look.mailbox(), directoryTrouble)));
        };
    }

    /** Whether more looks could only meet the same obstacle; the sighting at which that turned out counts for nothing. */
    boolean hopeless() {
        return directoryTrouble.hopeless() || exchangeTrouble.hopeless();
    }

    private MailboxSight mailbox(UserObjectId user, Reading<MailboxPurpose> graph) {
        return switch (graph) {
            case Unreadable<MailboxPurpose> _ -> MailboxSight.UNCLEAR;
            case Absent<MailboxPurpose> _ -> askExchange(user);
            case Known<MailboxPurpose>(MailboxPurpose purpose, var _) ->
                switch (purpose) {
                    case USER -> MailboxSight.OWN;
                    case SHARED, ROOM, EQUIPMENT -> MailboxSight.OTHER_KIND;
                    case LINKED, OTHERS -> unlessContradicted(askExchange(user));
                };
        };
    }

    private MailboxSight askExchange(UserObjectId user) {
        return switch (heard(exchange.mailbox(tenant, user), exchangeTrouble)) {
            case Unreadable<Mailbox> _ -> MailboxSight.UNCLEAR;
            case Absent<Mailbox> _ -> MailboxSight.MISSING;
            case Known<Mailbox>(Mailbox mailbox, var _) -> kindOf(mailbox);
        };
    }

    private static MailboxSight kindOf(Mailbox mailbox) {
        if (mailbox.isUserMailbox()) {
            return MailboxSight.OWN;
        }
        // A user mailbox that is not proven has the all-zero GUID: a name with nothing behind it.
        return mailbox.recipientTypeDetails().equalsIgnoreCase("UserMailbox")
                ? MailboxSight.MISSING
                : MailboxSight.OTHER_KIND;
    }

    private static MailboxSight unlessContradicted(MailboxSight exchange) {
        return exchange == MailboxSight.MISSING ? MailboxSight.UNCLEAR : exchange;
    }

    private static <T> Reading<T> heard(Reading<T> reading, Obstructions trouble) {
        switch (reading) {
            case Known<T> _, Absent<T> _ -> trouble.answered();
            case Unreadable<T> unreadable -> trouble.met(unreadable.obstacle());
        }
        return reading;
    }
}
