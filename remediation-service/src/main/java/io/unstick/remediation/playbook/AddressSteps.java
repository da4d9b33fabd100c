package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;

/** What a person does about an address that somebody else holds. */
final class AddressSteps {
    private AddressSteps() {}

    static String instructions(AddressHeld held) {
        return switch (held.holder()) {
            case INACTIVE_MAILBOX -> inactive(held);
            case DELETED_USER, DELETED_GROUP, SOFT_DELETED -> deleted(held);
            case MAILBOX,
                    MAIL_USER,
                    MAIL_CONTACT,
                    DISTRIBUTION_GROUP,
                    MICROSOFT_365_GROUP,
                    MAIL_PUBLIC_FOLDER,
                    USER,
                    OTHER -> living(held);
        };
    }

    private static String living(AddressHeld held) {
        if (held.synced()) {
            return synced(held);
        }
        return held.primary() ? primary(held) : secondary(held);
    }

    private static String primary(AddressHeld held) {
        return """
            The address %s is the primary address of another recipient (%s, Exchange identity %s), so it cannot simply \
            be taken away. Decide whom it belongs to. If it is the stuck user's: open the recipient in the Exchange admin \
            center, give it another primary address, then remove %s from it. If it is the other's: change the stuck \
            user's name or address.\
            """.formatted(held.address(), words(held.holder()), held.holderId(), held.address());
    }

    private static String synced(AddressHeld held) {
        String rest = held.primary()
                ? "It is the primary address there: give the object another one first, after deciding whom it belongs"
                        + " to."
                : "To let Unstick do it, give it access and set hybrid-cases: repair.";
        return """
            The address %s is held by a recipient that is mastered in Active Directory (%s, Exchange identity %s), so the \
            cloud refuses the change. Remove it there from proxyAddresses and wait for the next synchronisation. %s\
            """.formatted(held.address(), words(held.holder()), held.holderId(), rest);
    }

    private static String inactive(AddressHeld held) {
        return """
            The address %s is held by an inactive mailbox (%s), which a hold keeps for legal reasons. Unstick never touches \
            those. Whoever owns the hold decides: recover the mailbox, or release the address after the hold was lifted.\
            """.formatted(held.address(), held.holderId());
    }

    private static String deleted(AddressHeld held) {
        return """
            The address %s is held by something that was deleted (%s, %s). Restore it and take the address away, or delete it \
            for good in the admin center; then nobody can have it back. Unstick does not purge it here: the tenant's policy, \
            a person or its origin in Active Directory stands against it.\
            """.formatted(held.address(), words(held.holder()), held.holderId());
    }

    private static String secondary(AddressHeld held) {
        return """
            The address %s is held by another recipient (%s, %s), which Unstick does not change here. Remove the address from \
            it in the Exchange admin center, or delete the recipient if it is no longer needed.\
            """.formatted(held.address(), words(held.holder()), held.holderId());
    }

    private static String words(HolderKind holder) {
        return switch (holder) {
            case MAILBOX -> "a mailbox";
            case MAIL_USER -> "a mail user";
            case MAIL_CONTACT -> "a mail contact";
            case DISTRIBUTION_GROUP -> "a distribution group";
            case MICROSOFT_365_GROUP -> "a Microsoft 365 group";
            case MAIL_PUBLIC_FOLDER -> "a mail-enabled public folder";
            case SOFT_DELETED -> "a deleted mailbox";
            case INACTIVE_MAILBOX -> "an inactive mailbox";
            case DELETED_USER -> "a deleted user";
            case DELETED_GROUP -> "a deleted group";
            case USER -> "a user";
            case OTHER -> "of a kind Unstick does not know";
        };
    }
}
