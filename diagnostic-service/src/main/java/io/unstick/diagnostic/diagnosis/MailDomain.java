package io.unstick.diagnostic.diagnosis;

import java.util.Map;

/**
 * The domain of the user principal name.
 *
 * @param verifiedForEmail Microsoft Entra has it verified, for e-mail
 * @param accepted Exchange Online takes mail for it
 */
public record MailDomain(String name, boolean verifiedForEmail, boolean accepted) {
    public static final EvidenceSource<MailDomain> SOURCE =
            new EvidenceSource<>("mail-domain", MailDomain::told, MailDomain::from);

    private Map<String, String> told() {
        return Told.nothing()
                .and("domain", name)
                .and("verified-for-email", verifiedForEmail)
                .and("accepted-by-exchange", accepted)
                .asMap();
    }

    private static MailDomain from(Map<String, String> told) {
        return new MailDomain(
                Told.text(told, "domain"),
                Told.isTrue(told, "verified-for-email"),
                Told.isTrue(told, "accepted-by-exchange"));
    }
}
