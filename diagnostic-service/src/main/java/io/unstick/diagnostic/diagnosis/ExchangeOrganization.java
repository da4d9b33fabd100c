package io.unstick.diagnostic.diagnosis;

/** The tenant's organisation in Exchange Online. */
public record ExchangeOrganization(boolean dehydrated) {
    public static final EvidenceSource<ExchangeOrganization> SOURCE = new EvidenceSource<>("exchange-organization");
}
