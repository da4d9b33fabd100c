package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.CauseScope;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which fixes answer which cause, gentlest first. */
public final class Playbook {
    private static final Fix RETRY = new RetryServiceProvisioning();
    private static final Fix DIAGNOSE = new DiagnoseRecipient();
    private static final Fix PERSON = new PersonStep();

    private Playbook() {}

    /** What stands between a fix and running. */
    public interface Openness {
        /** Whether the tenant's policy permits the fix at all. */
        boolean isPermitted(FixId fix);

        /** Whether the plan may still be tried: permitted, and not spent. */
        boolean isOpen(Plan plan);
    }

    /**
     * What to do next about these findings: wait out a Microsoft incident before anything else, then whatever Unstick
     * can do itself, and a person's step only when that is exhausted.
     *
     * @param findings best explanation first
     */
    public static Proposal propose(Patient patient, List<Finding> findings, Openness openness) {
        return findings.stream()
                .filter(finding -> finding.cause() == Cause.SERVICE_INCIDENT)
                .findFirst()
                .<Proposal>map(Proposal.JoinIncident::new)
                .orElseGet(() -> firstAfterIncidents(patient, findings, openness));
    }

    private static Proposal firstAfterIncidents(Patient patient, List<Finding> findings, Openness openness) {
        return findings.stream()
                .flatMap(finding -> proposals(patient, finding, openness))
                .sorted(Comparator.comparing(Playbook::needsAPerson))
                .findFirst()
                .orElseGet(Proposal.NothingLeft::new);
    }

    private static boolean needsAPerson(Proposal proposal) {
        return proposal instanceof Proposal.Carry(Plan plan) && plan.fix() == FixId.GUIDED_STEP;
    }

    private static Stream<Proposal> proposals(Patient patient, Finding finding, Openness openness) {
        if (finding.cause().scope() == CauseScope.TENANT) {
            return Stream.of(new Proposal.JoinIncident(finding));
        }
        Predicate<Proposal> open =
                proposal -> !(proposal instanceof Proposal.Carry(Plan plan)) || openness.isOpen(plan);
        return ladder(finding.cause()).stream()
                .filter(fix -> openness.isPermitted(fix.id()))
                .flatMap(fix -> fix.propose(patient, finding).stream())
                .filter(open);
    }

    private static List<Fix> ladder(Cause cause) {
        return switch (cause) {
            case LICENSE_MISSING, LICENSE_STUB_ONLY -> List.of(new AssignLicence(), PERSON);
            case EXCHANGE_PLAN_DISABLED -> List.of(new EnableExchangePlan(), PERSON);
            case USAGE_LOCATION_MISSING -> List.of(new SetUsageLocation(), PERSON);
            case LICENSE_ASSIGNMENT_ERROR -> List.of(new ReprocessLicences(), PERSON);
            case FORWARD_SYNC_GAP, VALIDATION_ERROR -> List.of(RETRY, DIAGNOSE, PERSON);
            case ONPREM_MAILBOX_GUID, REMOTE_RECIPIENT_TYPE_STALE, ARCHIVE_GUID_MISMATCH ->
                List.of(new RepairHybridAttributes(), PERSON);
            case PROXY_CONFLICT -> List.of(new ReleaseAddress(), new PurgeDeletedHolder(), PERSON);
            case STALE_PREVIOUS_MAILBOX -> List.of(new ClearPreviousMailbox(), PERSON);
            case BACKEND_UNKNOWN ->
                List.of(RETRY, DIAGNOSE, new ToggleExchangePlan(), new SwapLicence(), new RecreateUser());
            case UPN_CONFLICT, CROSS_TENANT_MIGRATION_LEFTOVER, UNRECOGNISED -> List.of(PERSON);
            // The tenant's or Microsoft's: their incident decides.
            case SERVICE_INCIDENT,
                    TENANT_DEHYDRATED,
                    SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    ACCEPTED_DOMAIN_MISSING -> List.of();
        };
    }
}
