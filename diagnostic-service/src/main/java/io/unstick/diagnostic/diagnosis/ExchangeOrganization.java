package io.unstick.diagnostic.diagnosis;

import java.util.Map;

/** The tenant's organisation in Exchange Online. */
public record ExchangeOrganization(boolean dehydrated) {
    public static final EvidenceSource<ExchangeOrganization> SOURCE =
            new EvidenceSource<>("exchange-organization", ExchangeOrganization::told, ExchangeOrganization::from);

    private Map<String, String> told() {
        return Map.of("dehydrated", Boolean.toString(dehydrated));
    }

    private static ExchangeOrganization from(Map<String, String> told) {
        return new ExchangeOrganization(Told.isTrue(told, "dehydrated"));
    }
}
