package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Method 7, for holders whose secondary address the cloud lets us take away. A primary address is a person's decision
 * (the holder would need a new one), a synchronised holder must be changed in Active Directory, and a deleted one is
 * purged or restored: none of those is planned here.
 */
final class ReleaseAddressFix implements Fix {
    private static final Set<HolderKind> RELEASABLE = EnumSet.of(
            HolderKind.MAILBOX,
            HolderKind.MAIL_USER,
            HolderKind.MAIL_CONTACT,
            HolderKind.DISTRIBUTION_GROUP,
            HolderKind.MICROSOFT_365_GROUP);

    @Override
    public Optional<Plan> planFor(Patient patient, Finding finding) {
        return finding.detail() instanceof AddressHeld held && isReleasable(held)
                ? Optional.of(plan(patient, held))
                : Optional.empty();
    }

    private static boolean isReleasable(FindingDetail.AddressHeld held) {
        return RELEASABLE.contains(held.holder()) && !held.primary() && !held.synced();
    }

    private static Plan plan(Patient patient, AddressHeld held) {
        List<String> left = held.holderAddresses().stream()
                .filter(address -> !address.equalsIgnoreCase("smtp:" + held.address()))
                .toList();
        return new Plan(
                FixId.RELEASE_ADDRESS,
                patient.tenant(),
                held.holderId(),
                new Action.ReleaseAddress(held),
                String.join(" ", held.holderAddresses()),
                String.join(" ", left));
    }
}
