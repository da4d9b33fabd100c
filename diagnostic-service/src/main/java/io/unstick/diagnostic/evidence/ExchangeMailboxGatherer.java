package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ExistingMailbox;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Mailbox;
import java.util.Optional;
import java.util.UUID;

/** The mailbox, if Exchange Online has one. */
final class ExchangeMailboxGatherer implements Gatherer<ExistingMailbox> {
    private static final UUID NO_GUID = new UUID(0, 0);

    private final ExchangeOnline exchange;

    ExchangeMailboxGatherer(ExchangeOnline exchange) {
        this.exchange = exchange;
    }

    @Override
    public EvidenceSource<ExistingMailbox> source() {
        return ExistingMailbox.SOURCE;
    }

    @Override
    public String api() {
        return "Get-Mailbox";
    }

    @Override
    public Optional<Answer<ExistingMailbox>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(),
                exchange.mailbox(investigation.tenant(), investigation.user())
                        .map(mailbox -> new ExistingMailbox(mailbox.recipientTypeDetails(), hasGuid(mailbox)))));
    }

    private static boolean hasGuid(Mailbox mailbox) {
        return !mailbox.exchangeGuid().equals(NO_GUID);
    }
}
