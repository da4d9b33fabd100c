package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.FindingDetail.AddressHeld;

/** Freeing an address that somebody else holds. */
public sealed interface AddressAction extends Action {

    /** What was seen at the holder: the expected state, and the before-image for a person who wants it back. */
    AddressHeld held();

    /** Takes a secondary address away from its holder. */
    record Release(AddressHeld held) implements AddressAction {
        @Override
        public String wording() {
            return "release " + described(held);
        }
    }

    /** Deletes for good what is in the recycle bin, or a mailbox that Exchange still keeps. */
    record PurgeHolder(AddressHeld held) implements AddressAction {
        @Override
        public String wording() {
            return "purge " + described(held);
        }
    }

    private static String described(AddressHeld held) {
        return "%s of %s %s (primary: %s, synced: %s, has %s)"
                .formatted(
                        held.address(),
                        held.holder(),
                        held.holderId(),
                        held.primary(),
                        held.synced(),
                        held.holderAddresses());
    }
}
