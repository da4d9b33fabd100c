package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;

/** What a person does where the finding names no more than its cause. */
final class CauseSteps {
    private static final String RECIPIENT_CHECK = "https://aka.ms/PillarEXORecipients";
    private static final String ADDRESS_CHECK = "https://aka.ms/PillarProxyInUse";
    private static final String DELETED_MAILBOX_CHECK = "https://aka.ms/PillarDeletedMailBox";

    private CauseSteps() {}

    static String instructions(Patient patient, Finding finding) {
        return switch (finding.cause()) {
            case LICENSE_MISSING, LICENSE_STUB_ONLY ->
                licence(patient, "assign a licence with Exchange Online; if the tenant has none left, buy one first");
            case EXCHANGE_PLAN_DISABLED ->
                licence(
                        patient,
                        "tick Exchange Online inside the licence; if a group gives it, tick it in the group's");
            case LICENSE_ASSIGNMENT_ERROR ->
                licence(patient, "read why the licence has no effect, correct that, and choose \"Reprocess\"");
            case USAGE_LOCATION_MISSING -> usageLocation(patient);
            case PROXY_CONFLICT, UPN_CONFLICT ->
                check(patient, finding, ADDRESS_CHECK, "decide who keeps the address, and take it from the other");
            case STALE_PREVIOUS_MAILBOX -> previousMailbox(patient);
            case CROSS_TENANT_MIGRATION_LEFTOVER -> migration(patient);
            case ONPREM_MAILBOX_GUID, REMOTE_RECIPIENT_TYPE_STALE, ARCHIVE_GUID_MISMATCH ->
                check(
                        patient,
                        finding,
                        RECIPIENT_CHECK,
                        "correct in Active Directory what it names; make sure first that no mailbox is left there");
            case FORWARD_SYNC_GAP,
                    VALIDATION_ERROR,
                    BACKEND_UNKNOWN,
                    SERVICE_INCIDENT,
                    SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    TENANT_DEHYDRATED,
                    ACCEPTED_DOMAIN_MISSING -> check(patient, finding, RECIPIENT_CHECK, "accept the repair it offers");
            case UNRECOGNISED -> unrecognised(patient, finding);
        };
    }

    private static String licence(Patient patient, String what) {
        return "Open %s, choose \"Licenses and apps\", and %s.".formatted(UserSteps.page(patient), what);
    }

    private static String usageLocation(Patient patient) {
        return """
            The user has no usage location, so no licence takes effect. Open %s and set the country in which the user works: \
            it decides which services are lawful. To let Unstick do it, name the country in the tenant's policy \
            (usage-location).\
            """.formatted(UserSteps.page(patient));
    }

    private static String previousMailbox(Patient patient) {
        return """
            Exchange Online remembers an earlier mailbox of the user. Open %s and make sure that no deleted mailbox of this \
            user is left that somebody wants back. Then run Set-User %s -PermanentlyClearPreviousMailboxInfo; it cannot be \
            undone.\
            """.formatted(DELETED_MAILBOX_CHECK, patient.user());
    }

    private static String migration(Patient patient) {
        return """
            The user carries the marks of a migration between tenants. Ask whoever runs the migration whether it is over \
            (Get-MigrationUser and Get-MoveRequest show it). While it runs, change nothing: the marks are meant. When it is \
            over, open %s, run the check for the user with object id %s and accept the repair it offers.\
            """.formatted(RECIPIENT_CHECK, patient.user());
    }

    private static String unrecognised(Patient patient, Finding finding) {
        return """
            A newer part of Unstick found: %s This version has no fix for it. Read the evidence on the case, open %s and run \
            the check for the user with object id %s.\
            """.formatted(finding.summary(), RECIPIENT_CHECK, patient.user());
    }

    private static String check(Patient patient, Finding finding, String link, String then) {
        return "%s Open %s, run the check for the user with object id %s and %s."
                .formatted(finding.summary(), link, patient.user(), then);
    }
}
