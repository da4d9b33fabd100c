package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Licensing;
import io.unstick.m365.read.AccountDetails;
import java.util.Optional;

/** The user's licences, from the same answer as the user. */
final class LicencesGatherer implements Gatherer<Licensing> {
    @Override
    public EvidenceSource<Licensing> source() {
        return Licensing.SOURCE;
    }

    @Override
    public String api() {
        return "GET /users/{id}";
    }

    @Override
    public Optional<Answer<Licensing>> ask(Investigation investigation) {
        return Optional.of(Answer.of(source(), investigation.account().map(LicencesGatherer::licensing)));
    }

    private static Licensing licensing(AccountDetails account) {
        String location = account.user().usageLocation();
        return new Licensing(
                location == null || location.isBlank() ? null : location,
                account.licences().stream()
                        .map(licence -> new Licensing.Licence(licence.skuId(), licence.disabledPlans()))
                        .toList(),
                account.assignments().stream()
                        .map(assignment -> new Licensing.Assignment(
                                assignment.skuId(), assignment.groupId(), assignment.state(), assignment.error()))
                        .toList());
    }
}
