package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.OnPremisesAccount;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.Objects;
import java.util.Optional;

/** The user's master object in Active Directory, from the same answer as the user. */
final class OnPremisesAccountGatherer implements Gatherer<OnPremisesAccount> {
    @Override
    public EvidenceSource<OnPremisesAccount> source() {
        return OnPremisesAccount.SOURCE;
    }

    @Override
    public String api() {
        return "GET /users/{id}";
    }

    @Override
    public Optional<Answer<OnPremisesAccount>> ask(Investigation investigation) {
        return Optional.of(Answer.of(source(), onPremises(investigation.account())));
    }

    private static Reading<OnPremisesAccount> onPremises(Reading<AccountDetails> account) {
        return account instanceof Reading.Known<AccountDetails>(AccountDetails known, Source at)
                        && known.onPremises() == null
                ? new Reading.Absent<>(at)
                : account.map(OnPremisesAccountGatherer::onPremises);
    }

    private static OnPremisesAccount onPremises(AccountDetails account) {
        AccountDetails.OnPremisesAccount known = Objects.requireNonNull(account.onPremises());
        return new OnPremisesAccount(
                known.distinguishedName(), known.samAccountName(), known.domainName(), known.immutableId());
    }
}
