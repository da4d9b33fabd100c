package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Method 7, for living holders of a secondary address. A primary address is a person's decision: the holder would need a
 * new one. A synchronised holder is changed where it is mastered.
 */
final class ReleaseAddress implements Fix {
    private static final Set<HolderKind> RELEASABLE = EnumSet.of(
            HolderKind.MAILBOX,
            HolderKind.MAIL_USER,
            HolderKind.MAIL_CONTACT,
            HolderKind.DISTRIBUTION_GROUP,
            HolderKind.MICROSOFT_365_GROUP,
            HolderKind.MAIL_PUBLIC_FOLDER);

    @Override
    public FixId id() {
        return FixId.RELEASE_ADDRESS;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof AddressHeld held && RELEASABLE.contains(held.holder()) && !held.primary()
                ? held.synced() ? OnPremisesPlan.propose(patient, id(), held.holderId()) : inTheCloud(patient, held)
                : Optional.empty();
    }

    private Optional<Proposal> inTheCloud(Patient patient, AddressHeld held) {
        List<String> left = held.holderAddresses().stream()
                .filter(address -> !address.equalsIgnoreCase("smtp:" + held.address()))
                .toList();
        return Optional.of(new Proposal.Carry(new Plan(
                id(),
                patient.tenant(),
                held.holderId(),
                new AddressAction.Release(held),
                String.join(" ", held.holderAddresses()),
                left.isEmpty() ? "no address" : String.join(" ", left))));
    }
}
