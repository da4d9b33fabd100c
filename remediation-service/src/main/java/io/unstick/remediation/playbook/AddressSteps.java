package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.FindingDetail.AddressHeld;

/** What a person does about an address that somebody else holds. */
final class AddressSteps {
    private AddressSteps() {}

    static String instructions(AddressHeld held) {
        if (held.synced()) {
            return synced(held);
        }
        if (held.primary()) {
            return primary(held);
        }
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
                    OTHER -> other(held);
        };
    }

    private static String primary(AddressHeld held) {
        return """
            The address %s is the primary address of another recipient (%s, Exchange identity %s), so it cannot simply \
            be taken away. Decide whom it belongs to. If it is the stuck user's: open the recipient in the Exchange admin \
            center, give it another primary address, then remove %s from it. If it is the other's: change the stuck \
            user's name or address.\
            """.formatted(held.address(), held.holder(), held.holderId(), held.address());
    }

    private static String synced(AddressHeld held) {
        return """
            The address %s is held by a recipient that is mastered in Active Directory (%s, Exchange identity %s). \
            Remove it there from proxyAddresses and wait for the next synchronisation. To let Unstick do it, give it access \
            and set hybrid-cases: repair.\
            """.formatted(held.address(), held.holder(), held.holderId());
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
            for good in the admin center. Unstick may not purge it in this tenant.\
            """.formatted(held.address(), held.holder(), held.holderId());
    }

    private static String other(AddressHeld held) {
        return """
            The address %s is held by a recipient that Unstick does not change (%s, Exchange identity %s). Remove the \
            address from it in the Exchange admin center, or delete the recipient if it is no longer needed.\
            """.formatted(held.address(), held.holder(), held.holderId());
    }
}
