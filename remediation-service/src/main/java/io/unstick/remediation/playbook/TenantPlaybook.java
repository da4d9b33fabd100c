package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done once for a whole tenant, gentlest first. */
public final class TenantPlaybook {
    private TenantPlaybook() {}

    /**
     * The next plan for an incident; empty when only waiting is left.
     *
     * @param about what the incident is about: a domain, a licence's SKU id, or the cause's code
     */
    public static Optional<Plan> propose(TenantId tenant, Cause cause, String about, Playbook.Openness openness) {
        return ladder(tenant, cause, about).filter(openness::isOpen).findFirst();
    }

    private static Stream<Plan> ladder(TenantId tenant, Cause cause, String about) {
        return switch (cause) {
            case TENANT_DEHYDRATED -> Stream.of(hydration(tenant), byPerson(tenant, cause, about));
            case TENANT_SERVICE_NOT_ACTIVATED -> Stream.of(companyObject(tenant), byPerson(tenant, cause, about));
            case ACCEPTED_DOMAIN_MISSING -> Stream.of(acceptedDomain(tenant, about), byPerson(tenant, cause, about));
            case SUBSCRIPTION_SUSPENDED -> Stream.of(byPerson(tenant, cause, about));
            // Microsoft works on it; there is nothing to do but to wait.
            case SERVICE_INCIDENT -> Stream.empty();
            // Never an incident: these are one user's.
            case LICENSE_MISSING,
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
                    UNRECOGNISED -> Stream.empty();
        };
    }

    /** Lifts the dehydration, once. */
    public static Plan hydration(TenantId tenant) {
        return plan(
                tenant,
                FixId.HYDRATE_TENANT,
                new ProvisioningAction.HydrateTenant(),
                "The tenant's Exchange organisation is dehydrated.",
                "The organisation is enabled for customization. This cannot be undone, and harms nothing.");
    }

    private static Plan companyObject(TenantId tenant) {
        return plan(
                tenant,
                FixId.REPAIR_COMPANY_OBJECT,
                new ProvisioningAction.RepairCompanyObject(),
                "Exchange Online is not active in the tenant.",
                "Microsoft checks the organisation's own object and its service plans, and repairs them.");
    }

    private static Plan acceptedDomain(TenantId tenant, String domain) {
        return plan(
                tenant,
                FixId.REPAIR_ACCEPTED_DOMAIN,
                new ProvisioningAction.RepairAcceptedDomain(domain),
                "Exchange Online does not accept mail for "
                        + TenantSteps.named(
                                Cause.ACCEPTED_DOMAIN_MISSING, domain, "the domain", "a domain of the tenant")
                        + ".",
                "Exchange Online accepts mail for the verified domain again.");
    }

    private static Plan byPerson(TenantId tenant, Cause cause, String about) {
        return plan(
                tenant,
                FixId.GUIDED_STEP,
                new Action.AskPerson(TenantSteps.instructions(cause, about)),
                cause.explanation(),
                "Unstick keeps looking and goes on with every held mailbox when the trouble is over.");
    }

    private static Plan plan(TenantId tenant, FixId fix, Action action, String before, String after) {
        return new Plan(fix, tenant, tenant.toString(), action, before, after);
    }
}
