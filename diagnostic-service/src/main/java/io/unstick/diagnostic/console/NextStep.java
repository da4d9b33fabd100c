package io.unstick.diagnostic.console;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import java.util.Locale;

/** What Unstick would try first, for people. Whether it may, the tenant's policy says; this is only what it is built for. */
final class NextStep {
    private NextStep() {}

    /** One sentence. */
    static String after(DiagnosisFile diagnosis) {
        return switch (diagnosis.verdict()) {
            case STUCK -> after(diagnosis.findings().getFirst());
            case NOT_STUCK_YET -> "Nothing yet: Microsoft normally needs this long. Ask again later.";
            case ALREADY_PROVISIONED, NOT_APPLICABLE -> "Nothing.";
            case INCOMPLETE -> "Nothing: ask again when everything can be read.";
        };
    }

    private static String after(Finding best) {
        FixId fix = first(best);
        String impact = fix.impact().name().toLowerCase(Locale.ROOT);
        return "Unstick would first try \"%s\" (impact: %s; %s, unless the tenant's policy says otherwise)."
                .formatted(fix.id(), impact, permission(fix.defaultPermission()));
    }

    private static String permission(Permission permission) {
        return switch (permission) {
            case AUTOMATIC -> "without asking anybody";
            case APPROVAL -> "once a person approves";
            case TWO_PERSON -> "once two people approve";
            case FORBIDDEN -> "never";
        };
    }

    private static FixId first(Finding finding) {
        return switch (finding.cause()) {
            case LICENSE_MISSING, LICENSE_STUB_ONLY -> FixId.ASSIGN_LICENCE;
            case EXCHANGE_PLAN_DISABLED -> FixId.ENABLE_EXCHANGE_PLAN;
            case USAGE_LOCATION_MISSING -> FixId.SET_USAGE_LOCATION;
            case LICENSE_ASSIGNMENT_ERROR -> FixId.REPROCESS_LICENCE;
            case SERVICE_INCIDENT -> FixId.WAIT_FOR_MICROSOFT;
            case VALIDATION_ERROR, FORWARD_SYNC_GAP, BACKEND_UNKNOWN -> FixId.RETRY_SERVICE_PROVISIONING;
            case ONPREM_MAILBOX_GUID, REMOTE_RECIPIENT_TYPE_STALE, ARCHIVE_GUID_MISMATCH ->
                FixId.REPAIR_HYBRID_ATTRIBUTES;
            case TENANT_DEHYDRATED -> FixId.HYDRATE_TENANT;
            case PROXY_CONFLICT -> finding.detail() instanceof AddressHeld held ? release(held) : FixId.GUIDED_STEP;
            case STALE_PREVIOUS_MAILBOX -> FixId.CLEAR_PREVIOUS_MAILBOX;
            case ACCEPTED_DOMAIN_MISSING -> FixId.REPAIR_ACCEPTED_DOMAIN;
            case SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    UPN_CONFLICT,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    UNRECOGNISED -> FixId.GUIDED_STEP;
        };
    }

    private static FixId release(AddressHeld held) {
        return switch (held.holder()) {
            case DELETED_USER, DELETED_GROUP, SOFT_DELETED -> FixId.PURGE_DELETED_HOLDER;
            case MAILBOX, MAIL_USER, MAIL_CONTACT, DISTRIBUTION_GROUP, MICROSOFT_365_GROUP ->
                held.primary() || held.synced() ? FixId.GUIDED_STEP : FixId.RELEASE_ADDRESS;
            case MAIL_PUBLIC_FOLDER, INACTIVE_MAILBOX, USER, OTHER -> FixId.GUIDED_STEP;
        };
    }
}
