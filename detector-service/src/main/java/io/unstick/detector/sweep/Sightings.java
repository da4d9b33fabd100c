package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.detector.suspicion.DirectoryEntry;
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
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into sightings, for one scan of one tenant. Graph alone proves no absence: Exchange Online has the last
 * word. It is asked only where Graph cannot settle it and something hangs on it.
 */
final class Sightings {
    /** {@code RecipientTypeDetails} of mailboxes that are no user's own; what is not among them proves nothing. */
    private static final Set<String> OTHER_KINDS = Set.of(
            "sharedmailbox",
            "roommailbox",
            "equipmentmailbox",
            "schedulingmailbox",
            "teammailbox",
            "groupmailbox",
            "discoverymailbox",
            "linkedmailbox",
            "linkedroommailbox",
            "legacymailbox");

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

    /**
     * What was seen; a look that is missing altogether says nothing.
     *
     * @param hangsOnMissing whether anything would follow from this user's mailbox being missing
     */
    Sighting of(@Nullable UserLook look, Predicate<DirectoryEntry> hangsOnMissing) {
        if (look == null) {
            return new Sighting.Unclear();
        }
        return switch (heard(look.user(), directoryTrouble)) {
            case Absent<DirectoryUser> _ -> new Sighting.UserGone();
            case Unreadable<DirectoryUser> _ -> new Sighting.Unclear();
            case Known<DirectoryUser>(DirectoryUser user, var _) ->
                seen(DirectoryEntries.of(user), heard(look.mailbox(), directoryTrouble), hangsOnMissing);
        };
    }

    /** Whether more looks could only meet the same obstacle; the sighting at which that turned out counts for nothing. */
    boolean hopeless() {
        return directoryTrouble.hopeless() || exchangeTrouble.hopeless();
    }

    private Sighting.Seen seen(
            DirectoryEntry user, Reading<MailboxPurpose> graph, Predicate<DirectoryEntry> hangsOnMissing) {
        var mailbox = graph instanceof Absent<MailboxPurpose> && !hangsOnMissing.test(user)
                ? MailboxSight.NOT_IN_GRAPH
                : mailbox(user.id(), graph);
        return new Sighting.Seen(user, mailbox);
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
        String kind = mailbox.recipientTypeDetails().toLowerCase(Locale.ROOT);
        // A user mailbox that is not proven has the all-zero GUID: a name with nothing behind it.
        if (kind.equals("usermailbox")) {
            return MailboxSight.MISSING;
        }
        return OTHER_KINDS.contains(kind) ? MailboxSight.OTHER_KIND : MailboxSight.UNCLEAR;
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
