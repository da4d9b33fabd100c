package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Licensing;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.m365.read.AccountDetails;
import java.util.Optional;
import java.util.stream.Collectors;

/** The user's licences, from the same answer as the user. */
final class LicencesGatherer implements Gatherer<Licensing> {
    private final MailboxPlans plans;

    LicencesGatherer(MailboxPlans plans) {
        this.plans = plans;
    }

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
        return Optional.of(Answer.of(source(), investigation.account().map(this::licensing)));
    }

    private Licensing licensing(AccountDetails account) {
        String location = account.user().usageLocation();
        return new Licensing(
                location == null || location.isBlank() ? null : location,
                account.licences().stream()
                        .map(licence -> new Licensing.Licence(
                                licence.skuId(),
                                licence.disabledPlans().stream()
                                        .filter(plans::gives)
                                        .collect(Collectors.toSet())))
                        .toList(),
                account.assignments().stream()
                        .map(assignment -> new Licensing.Assignment(
                                assignment.skuId(), assignment.byGroup(), assignment.state(), assignment.error()))
                        .toList());
    }
}
