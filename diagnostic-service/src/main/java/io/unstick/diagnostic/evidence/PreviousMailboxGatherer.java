package io.unstick.diagnostic.evidence;

import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.PreviousMailbox;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.ExchangeOnline.ExchangeUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.List;
import java.util.Optional;

/** What Exchange Online remembers of an earlier mailbox: at the user, and among the deleted mailboxes of the tenant. */
final class PreviousMailboxGatherer implements Gatherer<PreviousMailbox> {
    private final TenantWideReadings<List<GoneMailbox>> goneMailboxes;

    PreviousMailboxGatherer(TenantWideReadings<List<GoneMailbox>> goneMailboxes) {
        this.goneMailboxes = goneMailboxes;
    }

    @Override
    public EvidenceSource<PreviousMailbox> source() {
        return PreviousMailbox.SOURCE;
    }

    @Override
    public String api() {
        return "Get-User, Get-Mailbox -SoftDeletedMailbox, Get-Mailbox -InactiveMailboxOnly";
    }

    @Override
    public Optional<Answer<PreviousMailbox>> ask(Investigation investigation) {
        Reading<List<GoneMailbox>> gone = goneMailboxes.of(investigation.tenant());
        Reading<ExchangeUser> user = investigation.exchangeUser();
        // The list may be some time old by design; how old the answer is, the user tells.
        return Optional.of(Answer.of(
                source(),
                gone instanceof Reading.Unreadable<List<GoneMailbox>>(var obstacle, Source at)
                        ? new Reading.Unreadable<>(obstacle, at)
                        : user.map(known -> previous(
                                known, investigation.user(), gone.known().orElse(List.of())))));
    }

    private static PreviousMailbox previous(ExchangeUser known, UserObjectId user, List<GoneMailbox> gone) {
        var kept = gone.stream()
                .filter(mailbox -> user.toString().equalsIgnoreCase(mailbox.objectId()))
                .findFirst();
        return new PreviousMailbox(
                known.recipientTypeDetails(),
                known.previousRecipientTypeDetails(),
                kept.map(GoneMailbox::id).orElse(null),
                kept.map(GoneMailbox::inactive).orElse(false));
    }
}
