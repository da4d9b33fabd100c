package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.MailUserState;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeDetails.MailUser;
import io.unstick.m365.read.Reading;
import java.util.Optional;

/** The marks of a mailbox elsewhere. Asked only when Exchange Online calls the user a mail user; otherwise there are none. */
final class HybridStateGatherer implements Gatherer<MailUserState> {
    private final ExchangeDetails exchange;
    private final Patience patience;

    HybridStateGatherer(ExchangeDetails exchange, Patience patience) {
        this.exchange = exchange;
        this.patience = patience;
    }

    @Override
    public EvidenceSource<MailUserState> source() {
        return MailUserState.SOURCE;
    }

    @Override
    public String api() {
        return "Get-MailUser";
    }

    @Override
    public Optional<Answer<MailUserState>> ask(Investigation investigation) {
        Reading<MailUser> reading = MailUsers.ifOne(
                investigation.exchangeUser(),
                () -> patience.ask(() -> exchange.mailUser(investigation.tenant(), investigation.user())));
        return Optional.of(Answer.of(source(), reading.map(HybridStateGatherer::state)));
    }

    private static MailUserState state(MailUser user) {
        return new MailUserState(
                user.exchangeGuid(),
                user.archiveGuid(),
                user.remoteRecipientType(),
                user.forwardsElsewhere(),
                user.dirSynced(),
                user.skuAssigned());
    }
}
