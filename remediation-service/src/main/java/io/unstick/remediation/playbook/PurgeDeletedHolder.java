package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Method 7, for holders that were deleted already. Whoever might want them back must agree: afterwards nobody can. */
final class PurgeDeletedHolder implements Fix {
    private static final Set<HolderKind> PURGEABLE =
            EnumSet.of(HolderKind.DELETED_USER, HolderKind.DELETED_GROUP, HolderKind.SOFT_DELETED);

    @Override
    public FixId id() {
        return FixId.PURGE_DELETED_HOLDER;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof AddressHeld held && PURGEABLE.contains(held.holder()) && !held.synced()
                ? Optional.of(new Proposal.Carry(new Plan(
                        id(),
                        patient.tenant(),
                        held.holderId(),
                        new AddressAction.PurgeHolder(held),
                        "Deleted, but still holds %s.".formatted(String.join(" ", held.holderAddresses())),
                        "Gone for good, with everything in it. This cannot be undone.")))
                : Optional.empty();
    }
}
