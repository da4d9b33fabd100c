package io.unstick.diagnostic.diagnosis;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user whom Exchange Online takes for somebody with a mailbox elsewhere (a mail user).
 *
 * @param exchangeGuid the mailbox GUID that came with it, from Active Directory or from a migration; absent when none is set
 * @param archiveGuid likewise of the archive
 * @param remoteRecipientType Active Directory's word for what happened to the mailbox
 * @param forwardsElsewhere it has an external address
 * @param skuAssigned Exchange Online has seen a licence
 */
public record MailUserState(
        @Nullable UUID exchangeGuid,
        @Nullable UUID archiveGuid,
        @Nullable String remoteRecipientType,
        boolean forwardsElsewhere,
        boolean synced,
        boolean skuAssigned) {
    public static final EvidenceSource<MailUserState> SOURCE =
            new EvidenceSource<>("hybrid-state", MailUserState::told, MailUserState::from);

    private static final String NOT_SET = "not set";

    boolean exchangeGuidSet() {
        return exchangeGuid != null;
    }

    /** Active Directory says that the mailbox was moved away or given up: a licence alone makes no new one. */
    boolean isCalledGone() {
        String type = remoteRecipientType == null ? "" : remoteRecipientType.toLowerCase(Locale.ROOT);
        return type.contains("migrated") || type.contains("deprovision");
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("exchange-guid", exchangeGuid == null ? NOT_SET : exchangeGuid)
                .and("archive-guid", archiveGuid == null ? NOT_SET : archiveGuid)
                .andMaybe("remote-recipient-type", remoteRecipientType)
                .and("forwards-elsewhere", forwardsElsewhere)
                .and("synced-from-on-premises", synced)
                .and("sku-assigned", skuAssigned)
                .asMap();
    }

    private static MailUserState from(Map<String, String> told) {
        return new MailUserState(
                guid(Told.text(told, "exchange-guid")),
                guid(Told.text(told, "archive-guid")),
                told.get("remote-recipient-type"),
                Told.isTrue(told, "forwards-elsewhere"),
                Told.isTrue(told, "synced-from-on-premises"),
                Told.isTrue(told, "sku-assigned"));
    }

    private static @Nullable UUID guid(String text) {
        return text.equals(NOT_SET) ? null : UUID.fromString(text);
    }
}
