package io.unstick.diagnostic.diagnosis;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user whom Exchange Online takes for somebody with a mailbox elsewhere (a mail user).
 *
 * @param exchangeGuidSet a mailbox GUID came with it, from Active Directory or from a migration
 * @param remoteRecipientType Active Directory's word for what happened to the mailbox
 * @param forwardsElsewhere it has an external address
 * @param skuAssigned Exchange Online has seen a licence
 */
public record MailUserState(
        boolean exchangeGuidSet,
        boolean archiveGuidSet,
        @Nullable String remoteRecipientType,
        boolean forwardsElsewhere,
        boolean synced,
        boolean skuAssigned) {
    public static final EvidenceSource<MailUserState> SOURCE =
            new EvidenceSource<>("hybrid-state", MailUserState::told, MailUserState::from);

    /** Active Directory says that the mailbox was moved away or given up: a licence alone makes no new one. */
    boolean isCalledGone() {
        String type = remoteRecipientType == null ? "" : remoteRecipientType.toLowerCase(Locale.ROOT);
        return type.contains("migrated") || type.contains("deprovision");
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("exchange-guid-set", exchangeGuidSet)
                .and("archive-guid-set", archiveGuidSet)
                .andMaybe("remote-recipient-type", remoteRecipientType)
                .and("forwards-elsewhere", forwardsElsewhere)
                .and("synced-from-on-premises", synced)
                .and("sku-assigned", skuAssigned)
                .asMap();
    }

    private static MailUserState from(Map<String, String> told) {
        return new MailUserState(
                Told.isTrue(told, "exchange-guid-set"),
                Told.isTrue(told, "archive-guid-set"),
                told.get("remote-recipient-type"),
                Told.isTrue(told, "forwards-elsewhere"),
                Told.isTrue(told, "synced-from-on-premises"),
                Told.isTrue(told, "sku-assigned"));
    }
}
