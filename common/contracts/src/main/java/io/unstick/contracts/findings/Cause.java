package io.unstick.contracts.findings;

import static io.unstick.contracts.findings.CauseScope.MICROSOFT;
import static io.unstick.contracts.findings.CauseScope.TENANT;
import static io.unstick.contracts.findings.CauseScope.USER;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Why a mailbox is not provisioned. The names are codes on the wire: they are added to, never renamed. */
public enum Cause {
    LICENSE_MISSING(USER, "The user has no licence that contains a mailbox."),
    LICENSE_STUB_ONLY(USER, "The licence contains only the Exchange foundation plan, which gives no mailbox."),
    EXCHANGE_PLAN_DISABLED(USER, "The Exchange plan is switched off inside the assigned licence."),
    USAGE_LOCATION_MISSING(USER, "The user has no usage location, so the licence cannot take effect."),
    LICENSE_ASSIGNMENT_ERROR(USER, "Microsoft Entra could not apply the licence."),
    SUBSCRIPTION_SUSPENDED(TENANT, "The tenant's subscription is suspended or expired."),
    TENANT_SERVICE_NOT_ACTIVATED(TENANT, "Exchange Online has not been activated for the tenant yet."),
    SERVICE_INCIDENT(MICROSOFT, "Microsoft reports an incident that delays new mailboxes."),
    VALIDATION_ERROR(USER, "Exchange Online rejected the user object."),
    FORWARD_SYNC_GAP(USER, "Exchange Online does not know the user: the object never arrived from Microsoft Entra."),
    ONPREM_MAILBOX_GUID(USER, "A mailbox GUID synchronised from Active Directory blocks the cloud mailbox."),
    REMOTE_RECIPIENT_TYPE_STALE(USER, "Active Directory still calls the user migrated or deprovisioned."),
    ARCHIVE_GUID_MISMATCH(USER, "The archive GUID in Active Directory does not match the cloud archive."),
    TENANT_DEHYDRATED(TENANT, "The tenant's Exchange organisation is still dehydrated."),
    PROXY_CONFLICT(USER, "Another object holds one of the user's addresses."),
    UPN_CONFLICT(USER, "Another object holds the user principal name."),
    STALE_PREVIOUS_MAILBOX(USER, "Exchange Online still remembers an earlier mailbox of the user."),
    ACCEPTED_DOMAIN_MISSING(TENANT, "Exchange Online does not accept the user's domain."),
    CROSS_TENANT_MIGRATION_LEFTOVER(USER, "A cross-tenant migration left its marks on the user."),
    /** Nothing else explains it: Microsoft's back end, or a cause Unstick does not know yet. */
    BACKEND_UNKNOWN(MICROSOFT, "Nothing on the customer's side explains it; the fault is in Microsoft's back end."),
    /** A code this version does not know, from a newer diagnostic service. Only a person can act on it. */
    @JsonEnumDefaultValue
    UNRECOGNISED(USER, "A cause that this version of Unstick does not know.");

    private final CauseScope scope;
    private final String explanation;

    Cause(CauseScope scope, String explanation) {
        this.scope = scope;
        this.explanation = explanation;
    }

    public CauseScope scope() {
        return scope;
    }

    /** One sentence for a technician, without any personal data. */
    public String explanation() {
        return explanation;
    }
}
