package io.unstick.diagnostic.diagnosis;

import java.util.List;

/** Who else holds the addresses the user needs; addresses nobody else holds are not in it. */
public record AddressHolders(List<HeldAddress> held) {
    public static final EvidenceSource<AddressHolders> SOURCE = new EvidenceSource<>(
            "address-holders",
            contested -> HeldAddresses.told(contested.held()),
            told -> new AddressHolders(HeldAddresses.from(told)));

    /**
     * A contested address.
     *
     * @param address SMTP address, lower case, without prefix
     * @param holders everyone who holds it, the user itself excluded; at least one
     */
    public record HeldAddress(String address, List<Holder> holders) {
        public HeldAddress {
            if (holders.isEmpty()) {
                throw new IllegalArgumentException("a held address needs a holder");
            }
            holders = List.copyOf(holders);
        }

        /** Without the address: this text may reach logs. */
        @Override
        public String toString() {
            return "HeldAddress[holders=%s]".formatted(holders);
        }
    }

    public AddressHolders {
        held = List.copyOf(held);
    }
}
