package io.unstick.diagnostic.diagnosis;

import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.List;

/** Deleted users, groups and mailboxes that still hold addresses the user needs; until they are purged nobody else gets them. */
public record DeletedHolders(List<HeldAddress> held) {
    public static final EvidenceSource<DeletedHolders> SOURCE = new EvidenceSource<>(
            "deleted-objects",
            deleted -> HeldAddresses.told(deleted.held()),
            told -> new DeletedHolders(HeldAddresses.from(told)));

    public DeletedHolders {
        held = List.copyOf(held);
    }
}
