package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.HolderKind;
import java.util.List;
import java.util.Locale;

/**
 * Somebody else who holds an address of the user, living or deleted.
 *
 * @param recipientType Exchange's {@code RecipientTypeDetails}, or what is said here of deleted objects
 * @param addresses all its addresses with their prefixes; {@code SMTP:} marks the primary one
 * @param synced mastered on-premises
 */
public record Holder(String id, String recipientType, List<String> addresses, boolean synced, boolean softDeleted) {
    /** The type of a user in Microsoft Entra's recycle bin; its id is its object id. */
    public static final String DELETED_USER = "DeletedUser";

    /** The type of a group in Microsoft Entra's recycle bin; its id is its object id. */
    public static final String DELETED_GROUP = "DeletedGroup";

    /** The type of a deleted mailbox that a hold keeps. */
    public static final String INACTIVE_MAILBOX = "InactiveMailbox";

    private static final String PRIMARY_PREFIX = "SMTP:";

    public Holder {
        addresses = List.copyOf(addresses);
    }

    HolderKind kind() {
        return softDeleted ? deletedKind() : livingKind();
    }

    private HolderKind deletedKind() {
        return switch (recipientType) {
            case DELETED_USER -> HolderKind.DELETED_USER;
            case DELETED_GROUP -> HolderKind.DELETED_GROUP;
            case INACTIVE_MAILBOX -> HolderKind.INACTIVE_MAILBOX;
            default -> HolderKind.SOFT_DELETED;
        };
    }

    private HolderKind livingKind() {
        return switch (recipientType.toLowerCase(Locale.ROOT)) {
            case "usermailbox", "sharedmailbox", "roommailbox", "equipmentmailbox", "schedulingmailbox" ->
                HolderKind.MAILBOX;
            case "mailuser", "guestmailuser" -> HolderKind.MAIL_USER;
            case "mailcontact" -> HolderKind.MAIL_CONTACT;
            case "mailuniversaldistributiongroup", "mailuniversalsecuritygroup", "mailnonuniversalgroup", "roomlist" ->
                HolderKind.DISTRIBUTION_GROUP;
            case "groupmailbox" -> HolderKind.MICROSOFT_365_GROUP;
            case "publicfolder" -> HolderKind.MAIL_PUBLIC_FOLDER;
            default -> HolderKind.OTHER;
        };
    }

    /** Exchange marks the primary address by the prefix's upper case; addresses themselves ignore case. */
    boolean hasAsPrimary(String address) {
        return addresses.stream()
                .anyMatch(held -> held.startsWith(PRIMARY_PREFIX)
                        && held.substring(PRIMARY_PREFIX.length()).equalsIgnoreCase(address));
    }

    /** Without addresses: this text may reach logs. */
    @Override
    public String toString() {
        return "Holder[id=%s, recipientType=%s]".formatted(id, recipientType);
    }
}
