package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Patients.E3;
import static io.unstick.remediation.playbook.Patients.E5;
import static io.unstick.remediation.playbook.Patients.EXCHANGE;
import static io.unstick.remediation.playbook.Patients.GROUP;
import static io.unstick.remediation.playbook.Patients.TEAMS;
import static io.unstick.remediation.playbook.Patients.id;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.AssignmentFailed;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded.Offer;
import io.unstick.contracts.findings.FindingDetail.NameHeld;
import io.unstick.contracts.findings.FindingDetail.ObjectRejected;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.contracts.findings.FindingDetail.PlanDisabled;
import io.unstick.contracts.findings.FindingDetail.PreviousMailboxKept;
import io.unstick.contracts.findings.HolderKind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a diagnosis can say, in every variant that matters to a fix or to a text. */
final class Findings {
    static final String HOLDER = "7d8c6f0e-1111-4222-8333-444455556666";

    private Findings() {}

    static Finding of(Cause cause, FindingDetail detail) {
        return new Finding(cause, 0.9, cause.explanation(), detail, List.of("evidence"));
    }

    static Finding of(Cause cause) {
        return Finding.of(cause, 0.9, "evidence");
    }

    static Finding licenceNeeded(Offer... offers) {
        return of(Cause.LICENSE_MISSING, new LicenceNeeded(List.of(id(9)), List.of(offers)));
    }

    static Finding planOff(@Nullable UUID group) {
        return of(Cause.EXCHANGE_PLAN_DISABLED, new PlanDisabled(E3, EXCHANGE, List.of(EXCHANGE, TEAMS), group));
    }

    static Finding assignmentFailed(@Nullable UUID group) {
        return of(Cause.LICENSE_ASSIGNMENT_ERROR, new AssignmentFailed(E3, group, "CountViolation"));
    }

    static Finding addressHeld(HolderKind holder, boolean primary, boolean synced) {
        return of(Cause.PROXY_CONFLICT, held(holder, primary, synced));
    }

    static Finding previousMailbox(@Nullable String kept, boolean inactive) {
        return of(Cause.STALE_PREVIOUS_MAILBOX, new PreviousMailboxKept("UserMailbox", kept, inactive));
    }

    static AddressHeld held(HolderKind holder, boolean primary, boolean synced) {
        return new AddressHeld(
                "ada@contoso.example",
                holder,
                HOLDER,
                primary,
                synced,
                List.of(primary ? "SMTP:ada@contoso.example" : "smtp:ada@contoso.example", "smtp:old@contoso.example"));
    }

    /** The detail a diagnosis gives with the cause when a fix of ours fits. */
    static Finding fixable(Cause cause) {
        return switch (cause) {
            case LICENSE_MISSING, LICENSE_STUB_ONLY ->
                of(cause, new LicenceNeeded(List.of(), List.of(new Offer(E3, EXCHANGE, 1))));
            case EXCHANGE_PLAN_DISABLED -> planOff(null);
            case LICENSE_ASSIGNMENT_ERROR -> assignmentFailed(GROUP);
            case PROXY_CONFLICT -> addressHeld(HolderKind.MAIL_CONTACT, false, false);
            case STALE_PREVIOUS_MAILBOX -> previousMailbox(null, false);
            case USAGE_LOCATION_MISSING,
                    SUBSCRIPTION_SUSPENDED,
                    TENANT_SERVICE_NOT_ACTIVATED,
                    SERVICE_INCIDENT,
                    VALIDATION_ERROR,
                    FORWARD_SYNC_GAP,
                    ONPREM_MAILBOX_GUID,
                    REMOTE_RECIPIENT_TYPE_STALE,
                    ARCHIVE_GUID_MISMATCH,
                    TENANT_DEHYDRATED,
                    UPN_CONFLICT,
                    ACCEPTED_DOMAIN_MISSING,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    BACKEND_UNKNOWN,
                    UNRECOGNISED -> of(cause);
        };
    }

    /** Every detail, with everything absent that may be absent, and with everything there. */
    static Stream<FindingDetail> details() {
        return Stream.concat(
                Arrays.stream(HolderKind.values())
                        .flatMap(kind -> Stream.of(
                                held(kind, false, false),
                                held(kind, true, false),
                                held(kind, false, true),
                                held(kind, true, true))),
                Stream.concat(ofLicences(), ofObjects()));
    }

    private static Stream<FindingDetail> ofLicences() {
        return Stream.of(
                new PlanDisabled(E3, EXCHANGE, List.of(EXCHANGE), null),
                new PlanDisabled(E3, EXCHANGE, List.of(EXCHANGE, TEAMS), GROUP),
                new LicenceNeeded(List.of(), List.of()),
                new LicenceNeeded(List.of(E5), List.of(new Offer(E3, EXCHANGE, 2), new Offer(E5, EXCHANGE, -1))),
                new AssignmentFailed(E3, null, "CountViolation"),
                new AssignmentFailed(E3, GROUP, "MutuallyExclusiveViolation"),
                new AssignmentFailed(E3, GROUP, "DependencyViolation"),
                new AssignmentFailed(E3, null, "ProhibitedInUsageLocationViolation"),
                new AssignmentFailed(E3, null, "None"),
                new FindingDetail.SubscriptionState(E3, EXCHANGE, "Suspended", "Success"));
    }

    private static Stream<FindingDetail> ofObjects() {
        return Stream.of(
                new FindingDetail.None(),
                new FindingDetail.DomainUnaccepted("contoso.example"),
                new FindingDetail.IncidentActive("EX1000001", "New mailboxes are late"),
                new NameHeld("ada@contoso.example", HolderKind.USER, UserObjectId.of(HOLDER), true),
                new NameHeld("ada@contoso.example", HolderKind.OTHER, null, false),
                new OnPremisesObject(null, null, null, null, null, null, null),
                new OnPremisesObject("CN=Ada,DC=contoso", "ada", "contoso.example", "aWQ=", id(50), id(51), "Migrated"),
                new ObjectRejected("Ex12B4E7", "The archive does not fit."),
                new ObjectRejected(null, "The archive does not fit."),
                new PreviousMailboxKept(null, null, false),
                new PreviousMailboxKept("UserMailbox", null, false),
                new PreviousMailboxKept(null, HOLDER, false),
                new PreviousMailboxKept("UserMailbox", HOLDER, true));
    }
}
