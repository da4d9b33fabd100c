package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ExchangeAccount;
import java.util.Optional;

/** Whether Exchange Online has heard of the user. */
final class ExchangeUserGatherer implements Gatherer<ExchangeAccount> {
    @Override
    public EvidenceSource<ExchangeAccount> source() {
        return ExchangeAccount.SOURCE;
    }

    @Override
    public String api() {
        return "Get-User";
    }

    @Override
    public Optional<Answer<ExchangeAccount>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(), investigation.exchangeUser().map(user -> new ExchangeAccount(user.recipientTypeDetails()))));
    }
}
