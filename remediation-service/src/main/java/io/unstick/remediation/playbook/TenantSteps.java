package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Cause;

/** What a person does about a tenant's trouble, filled in completely. */
final class TenantSteps {
    private static final String BILLING = "https://admin.microsoft.com/#/subscriptions";
    private static final String DOMAINS = "https://admin.microsoft.com/#/Domains";
    private static final String ORGANISATION_CHECK = "https://aka.ms/PillarEXOOrgCheck";
    private static final String DOMAIN_CHECK = "https://aka.ms/EXOAcceptedDomain";

    private TenantSteps() {}

    static String instructions(Cause cause, String about) {
        return switch (cause) {
            case SUBSCRIPTION_SUSPENDED ->
                """
                %s is suspended, so Microsoft makes no mailboxes. Open %s in the customer's tenant, check the \
                payment method and the renewal, and reactivate it, or give the users another licence. Nothing is lost before \
                the subscription is deleted.\
                """.formatted(named(cause, about, "The subscription", "A subscription of the tenant"), BILLING);
            case TENANT_SERVICE_NOT_ACTIVATED ->
                """
                %s is paid for, but Exchange Online was never activated in it. Open %s as the customer's \
                global administrator and run the check; if it finds nothing, open the Exchange admin center once and wait an \
                hour.\
                """.formatted(
                        named(cause, about, "The subscription", "A subscription of the tenant"), ORGANISATION_CHECK);
            case ACCEPTED_DOMAIN_MISSING ->
                """
                %s is verified in Microsoft Entra, but Exchange Online does not accept it. Open %s and run the \
                check for this domain; if that does not help, open %s, choose the domain and set it up for Exchange again.\
                """.formatted(named(cause, about, "The domain", "A domain of the tenant"), DOMAIN_CHECK, DOMAINS);
            case TENANT_DEHYDRATED -> """
                The Exchange organisation is still dehydrated. Connect with Exchange Online PowerShell as Exchange \
                administrator, run Enable-OrganizationCustomization, and wait an hour. It is needed once and harms nothing.\
                """;
            case SERVICE_INCIDENT,
                    LICENSE_MISSING,
                    LICENSE_STUB_ONLY,
                    EXCHANGE_PLAN_DISABLED,
                    USAGE_LOCATION_MISSING,
                    LICENSE_ASSIGNMENT_ERROR,
                    VALIDATION_ERROR,
                    FORWARD_SYNC_GAP,
                    ONPREM_MAILBOX_GUID,
                    REMOTE_RECIPIENT_TYPE_STALE,
                    ARCHIVE_GUID_MISMATCH,
                    PROXY_CONFLICT,
                    UPN_CONFLICT,
                    STALE_PREVIOUS_MAILBOX,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    BACKEND_UNKNOWN,
                    UNRECOGNISED -> cause.explanation();
        };
    }

    /** An incident that could not name what it is about bears its cause's code instead. */
    static String named(Cause cause, String about, String what, String anonymous) {
        return about.equals(cause.name()) ? anonymous : what + " " + about;
    }
}
