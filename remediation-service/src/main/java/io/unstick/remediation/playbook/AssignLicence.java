package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded.Offer;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 1: gives the licence that the tenant's policy names, if a seat of it is free. Buying seats is a person's business. */
final class AssignLicence implements Fix {
    @Override
    public FixId id() {
        return FixId.ASSIGN_LICENCE;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return finding.detail() instanceof LicenceNeeded needed
                ? needed.offers().stream()
                        .filter(offer -> offer.skuId()
                                .toString()
                                .equalsIgnoreCase(patient.policy().licence().sku()))
                        .filter(offer -> offer.freeSeats() > 0)
                        .findFirst()
                        .map(offer -> plan(patient, needed, offer))
                : Optional.empty();
    }

    private Proposal plan(Patient patient, LicenceNeeded needed, Offer offer) {
        return patient.plan(
                id(),
                new LicenceAction.AssignLicence(patient.user(), offer.skuId()),
                "The user's licences are %s; none gives a mailbox.".formatted(needed.assignedSkus()),
                "The user has licence %s too. It takes one of the tenant's free seats.".formatted(offer.skuId()));
    }
}
