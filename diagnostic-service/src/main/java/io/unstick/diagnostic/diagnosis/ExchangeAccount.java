package io.unstick.diagnostic.diagnosis;

/**
 * The user as Exchange Online knows it, with or without a mailbox.
 *
 * @param recipientType Exchange's {@code RecipientTypeDetails}
 */
public record ExchangeAccount(String recipientType) {
    public static final EvidenceSource<ExchangeAccount> SOURCE = new EvidenceSource<>("exchange-user");
}
