package io.unstick.remediation.onpremises.repair;

import java.util.List;

/** Whether and how an object of Active Directory is put right, so that the cloud makes the user's mailbox. */
public final class HybridRepair {
    private HybridRepair() {}

    /**
     * The verdict on a user's object. Refuses first and repairs last: traces of a mailbox on-premises outrank everything.
     *
     * @param routingDomain such as {@code contoso.mail.onmicrosoft.com}
     */
    public static HybridVerdict verdictOn(AdObject object, Blockage blockage, String routingDomain) {
        return MailboxTraces.in(object)
                .<HybridVerdict>map(HybridVerdict.OnPremisesMailboxExists::new)
                .orElseGet(() -> withoutMailbox(object, blockage, routingDomain));
    }

    private static HybridVerdict withoutMailbox(AdObject object, Blockage blockage, String routingDomain) {
        if (!isPerson(object)) {
            return new HybridVerdict.Unfit("""
                Active Directory says that this is not an ordinary user (msExchRecipientTypeDetails is %s, \
                msExchRemoteRecipientType is %s). Put its attributes right with the Exchange management tools.\
                """.formatted(
                            shown(object, Attributes.TYPE_DETAILS), shown(object, Attributes.REMOTE_RECIPIENT_TYPE)));
        }
        if (!blocks(object, blockage)) {
            return new HybridVerdict.NothingToRepair();
        }
        return switch (blockage) {
            case ARCHIVE_GUID -> new HybridVerdict.Repairable(object, withoutArchiveGuid(object));
            case MAILBOX_GUID, STALE_REMOTE_RECIPIENT_TYPE -> remoteMailbox(object, routingDomain);
        };
    }

    private static HybridVerdict remoteMailbox(AdObject object, String routingDomain) {
        return RemoteMailboxShape.changesFor(object, routingDomain)
                .<HybridVerdict>map(changes -> new HybridVerdict.Repairable(object, changes))
                .orElseGet(() -> new HybridVerdict.Unfit("""
                    The user has no usable alias (mailNickname) or no primary address in Active Directory, and \
                    neither can be guessed. Set them, or run Enable-RemoteMailbox, and let Unstick look again.\
                    """));
    }

    private static Modification withoutArchiveGuid(AdObject object) {
        return new Modification(List.of(
                new AttributeChange(Attributes.ARCHIVE_GUID, object.values(Attributes.ARCHIVE_GUID), List.of())));
    }

    /** A user mailbox that got as far as here has left nothing but its type. */
    private static boolean isPerson(AdObject object) {
        long type = Numbers.in(object, Attributes.TYPE_DETAILS).orElse(-1);
        long flags = Numbers.in(object, Attributes.REMOTE_RECIPIENT_TYPE).orElse(-1);
        return (type == RecipientTypes.USER_MAILBOX || RecipientTypes.isPersonWithoutMailbox(type))
                && new RemoteRecipientType(flags).isPersons();
    }

    private static boolean blocks(AdObject object, Blockage blockage) {
        return switch (blockage) {
            case MAILBOX_GUID -> object.has(Attributes.MAILBOX_GUID);
            case ARCHIVE_GUID -> object.has(Attributes.ARCHIVE_GUID);
            case STALE_REMOTE_RECIPIENT_TYPE ->
                new RemoteRecipientType(Numbers.in(object, Attributes.REMOTE_RECIPIENT_TYPE)
                                .orElseThrow())
                        .isStale();
        };
    }

    private static String shown(AdObject object, String attribute) {
        return object.values(attribute).stream()
                .findFirst()
                .map(AttributeValue::inWords)
                .orElse("not set");
    }
}
