package io.unstick.diagnostic.diagnosis;

import java.util.Map;

/**
 * The user as Exchange Online knows it, with or without a mailbox.
 *
 * @param recipientType Exchange's {@code RecipientTypeDetails}
 */
public record ExchangeAccount(String recipientType) {
    public static final EvidenceSource<ExchangeAccount> SOURCE =
            new EvidenceSource<>("exchange-user", ExchangeAccount::told, ExchangeAccount::from);

    private Map<String, String> told() {
        return Map.of("recipient-type", recipientType);
    }

    private static ExchangeAccount from(Map<String, String> told) {
        return new ExchangeAccount(Told.text(told, "recipient-type"));
    }
}
