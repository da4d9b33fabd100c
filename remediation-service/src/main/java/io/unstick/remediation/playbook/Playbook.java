package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which fixes answer which cause, gentlest first. */
public final class Playbook {
    private static final Fix RETRY = new RetryServiceProvisioningFix();
    private static final Fix RELEASE_ADDRESS = new ReleaseAddressFix();
    private static final Fix PERSON = new PersonStep();

    private Playbook() {}

    /**
     * What to do next about these findings: wait out a Microsoft incident before anything else, then whatever Unstick
     * can do itself, and a person's step only when that is exhausted.
     *
     * @param findings best explanation first
     * @param open whether a plan may still be tried: permitted by the tenant's policy, and not spent
     */
    public static Proposal propose(Patient patient, List<Finding> findings, Predicate<Plan> open) {
        return findings.stream()
                .filter(finding -> finding.cause() == Cause.SERVICE_INCIDENT)
                .findFirst()
                .<Proposal>map(Proposal.JoinIncident::new)
                .orElseGet(() -> firstAfterIncidents(patient, findings, open));
    }

    /** The one fix for a whole tenant. */
    public static Plan hydration(TenantId tenant) {
        return new Plan(
                FixId.HYDRATE_TENANT,
                tenant,
                tenant.toString(),
                new Action.HydrateTenant(),
                "The tenant's Exchange organisation is dehydrated.",
                "The organisation is enabled for customization. This cannot be undone, and harms nothing.");
    }

    private static Proposal firstAfterIncidents(Patient patient, List<Finding> findings, Predicate<Plan> open) {
        return findings.stream()
                .flatMap(finding -> proposals(patient, finding, open))
                .sorted(Comparator.comparing(Playbook::needsAPerson))
                .findFirst()
                .orElseGet(Proposal.NothingLeft::new);
    }

    private static boolean needsAPerson(Proposal proposal) {
        return proposal instanceof Proposal.Carry(Plan plan) && plan.fix() == FixId.GUIDED_STEP;
    }

    private static Stream<Proposal> proposals(Patient patient, Finding finding, Predicate<Plan> open) {
        return finding.cause() == Cause.TENANT_DEHYDRATED
                ? Stream.of(new Proposal.JoinIncident(finding))
                : plans(patient, finding).filter(open).map(Proposal.Carry::new);
    }

    private static Stream<Plan> plans(Patient patient, Finding finding) {
        return ladder(finding.cause()).stream().flatMap(fix -> fix.planFor(patient, finding).stream());
    }

    private static List<Fix> ladder(Cause cause) {
        return switch (cause) {
            case FORWARD_SYNC_GAP -> List.of(RETRY, PERSON);
            case PROXY_CONFLICT, UPN_CONFLICT -> List.of(RELEASE_ADDRESS, PERSON);
            case BACKEND_UNKNOWN -> List.of(RETRY);
            case SERVICE_INCIDENT, TENANT_DEHYDRATED -> List.of();
            case VALIDATION_ERROR -> List.of(RETRY, PERSON);
            case LICENSE_MISSING,
                    LICENSE_STUB_ONLY,
                    EXCHANGE_PLAN_DISABLED,
                    USAGE_LOCATION_MISSING,
                    LICENSE_ASSIGNMENT_ERROR,
                    SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    ONPREM_MAILBOX_GUID,
                    REMOTE_RECIPIENT_TYPE_STALE,
                    ARCHIVE_GUID_MISMATCH,
                    STALE_PREVIOUS_MAILBOX,
                    ACCEPTED_DOMAIN_MISSING,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    UNRECOGNISED -> List.of(PERSON);
        };
    }
}
