package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ExchangeAccount;
import io.unstick.m365.read.ExchangeOnline;
import java.util.Map;
import java.util.Optional;

/** Whether Exchange Online has heard of the user. */
final class ExchangeUserGatherer implements Gatherer<ExchangeAccount> {
    private final ExchangeOnline exchange;

    ExchangeUserGatherer(ExchangeOnline exchange) {
        this.exchange = exchange;
    }

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
                source(),
                exchange.user(investigation.tenant(), investigation.user()),
                user -> new ExchangeAccount(user.recipientTypeDetails()),
                user -> Map.of("recipient-type", user.recipientTypeDetails())));
    }
}
