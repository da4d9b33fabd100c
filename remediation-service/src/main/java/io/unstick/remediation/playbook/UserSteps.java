package io.unstick.remediation.playbook;

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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person does about one user's trouble, filled in completely. */
final class UserSteps {
    private static final String USER = "https://admin.microsoft.com/#/users/:/UserDetails/";
    private static final String RECIPIENT_CHECK = "https://aka.ms/PillarEXORecipients";
    private static final String DELETED_MAILBOX_CHECK = "https://aka.ms/PillarDeletedMailBox";

    private UserSteps() {}

    static String instructions(Patient patient, Finding finding) {
        return switch (finding.detail()) {
            case AddressHeld held -> AddressSteps.instructions(held);
            case NameHeld held -> name(held);
            case PlanDisabled off -> planOff(patient, off);
            case LicenceNeeded needed -> licence(patient, needed);
            case AssignmentFailed failed -> assignment(patient, failed);
            case OnPremisesObject entry -> onPremises(entry);
            case ObjectRejected rejected -> rejected(patient, rejected);
            case PreviousMailboxKept kept -> previousMailbox(patient, kept);
            case FindingDetail.SubscriptionState _,
                    FindingDetail.DomainUnaccepted _,
                    FindingDetail.IncidentActive _,
                    FindingDetail.None _ -> CauseSteps.instructions(patient, finding);
        };
    }

    private static String name(NameHeld held) {
        return """
            Active Directory wants to name the user %s, but that name belongs to %s. Decide who keeps it: rename the other \
            account%s, or give this user another user principal name in Active Directory. Then wait for the next \
            synchronisation.\
            """.formatted(
                held.userPrincipalName(),
                held.holderId() == null ? "an account that could not be found" : "the account " + held.holderId(),
                held.synced() ? " in Active Directory" : " in Microsoft Entra");
    }

    private static String planOff(Patient patient, PlanDisabled off) {
        return off.groupId() == null
                ? "Open %s, choose \"Licenses and apps\", and tick Exchange Online (plan %s) inside the licence %s."
                        .formatted(page(patient), off.planId(), off.skuId())
                : """
                The licence %s comes from the group %s, in which the Exchange Online plan %s is unticked for everybody. Tick it \
                in the group's licence, or assign the user a licence of their own.\
                """.formatted(off.skuId(), off.groupId(), off.planId());
    }

    private static String licence(Patient patient, LicenceNeeded needed) {
        return """
            The user has no licence with a mailbox. %s Open %s, choose "Licenses and apps", and assign one. %s\
            """.formatted(owned(needed.offers()), page(patient), policy(patient));
    }

    private static String owned(List<Offer> offers) {
        return offers.isEmpty()
                ? "The tenant owns no subscription with a mailbox: buy one first."
                : offers.stream()
                        .map(offer -> "%s (free seats: %d)".formatted(offer.skuId(), Math.max(0, offer.freeSeats())))
                        .collect(Collectors.joining(", ", "The tenant owns the licences ", "."));
    }

    private static String policy(Patient patient) {
        String named = patient.policy().licence().sku();
        return named == null
                ? "To let Unstick do it, name the licence in the tenant's policy (licence.sku)."
                : "The tenant's policy names %s, but it has no free seat, or it was decided not to give it."
                        .formatted(named);
    }

    private static String assignment(Patient patient, AssignmentFailed failed) {
        return """
            Microsoft Entra could not apply the licence %s%s: %s. %s Then open %s, choose "Licenses and apps", and %s.\
            """.formatted(
                        failed.skuId(),
                        failed.groupId() == null ? "" : " of group " + failed.groupId(),
                        failed.error(),
                        remedy(failed.error()),
                        page(patient),
                        failed.groupId() == null ? "assign it again" : "have it reprocessed");
    }

    private static String remedy(String error) {
        return switch (error) {
            case "CountViolation" -> "No seat is free: buy one, or take one from somebody who does not need it.";
            case "MutuallyExclusiveViolation" -> "It contradicts another licence of the user: remove one of the two.";
            case "DependencyViolation" -> "It needs a plan that is switched off: switch that one on first.";
            case "ProhibitedInUsageLocationViolation" ->
                "It may not be used in the user's usage location: check the location, or choose another licence.";
            default -> "Look up the reason at the user's licences in the Microsoft Entra admin center.";
        };
    }

    private static String onPremises(OnPremisesObject entry) {
        return """
            Active Directory still describes a mailbox on the premises (object: %s; Exchange Online shows mailbox GUID: %s, \
            archive GUID: %s, remote recipient type: %s). First make sure that no such mailbox exists: a second one would split \
            the user's mail. Then run, in the Exchange management shell: Disable-RemoteMailbox, Enable-RemoteMailbox \
            -RemoteRoutingAddress alias@tenant.mail.onmicrosoft.com for this user, and on the synchronisation server \
            Start-ADSyncSyncCycle -PolicyType Delta. To let Unstick do it, give it access and set hybrid-cases: repair.\
            """.formatted(
                        orElse(entry.distinguishedName(), "the user's"),
                        orElse(entry.exchangeGuid(), "none"),
                        orElse(entry.archiveGuid(), "none"),
                        orElse(entry.remoteRecipientType(), "none"));
    }

    private static String rejected(Patient patient, ObjectRejected rejected) {
        return """
            Exchange Online rejected the user: %s (%s). Correct that, then open %s and run the check for the user with object id \
            %s.\
            """.formatted(rejected.text(), orElse(rejected.code(), "no code"), RECIPIENT_CHECK, patient.user());
    }

    private static String previousMailbox(Patient patient, PreviousMailboxKept kept) {
        return kept.keptMailboxId() == null
                ? "Exchange Online remembers an earlier mailbox (%s). Run Set-User %s -PermanentlyClearPreviousMailboxInfo; it cannot be undone."
                        .formatted(orElse(kept.previousType(), "of an unknown type"), patient.user())
                : """
                An earlier mailbox of the user still exists (Exchange GUID %s%s), with everything in it. Decide: restore it into \
                the new mailbox (New-MailboxRestoreRequest), or give it up. %s shows it. Only then clear the memory with Set-User \
                %s -PermanentlyClearPreviousMailboxInfo.\
                """.formatted(
                                kept.keptMailboxId(),
                                kept.inactive() ? ", kept by a hold" : "",
                                DELETED_MAILBOX_CHECK,
                                patient.user());
    }

    /** Where the admin center shows the user. */
    static String page(Patient patient) {
        return USER + patient.user();
    }

    private static String orElse(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }
}
