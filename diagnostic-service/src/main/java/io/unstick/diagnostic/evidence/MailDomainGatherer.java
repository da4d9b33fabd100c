package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.MailDomain;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.DirectoryDetails.Domain;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.List;
import java.util.Optional;

/** What Microsoft Entra and Exchange Online say about the user's domain; both lists are read once for all mailboxes. */
final class MailDomainGatherer implements Gatherer<MailDomain> {
    private final TenantWideReadings<List<Domain>> domains;
    private final TenantWideReadings<List<String>> accepted;

    MailDomainGatherer(TenantWideReadings<List<Domain>> domains, TenantWideReadings<List<String>> accepted) {
        this.domains = domains;
        this.accepted = accepted;
    }

    @Override
    public EvidenceSource<MailDomain> source() {
        return MailDomain.SOURCE;
    }

    @Override
    public String api() {
        return "GET /domains, Get-AcceptedDomain";
    }

    @Override
    public boolean isTenantWide() {
        return true;
    }

    @Override
    public Optional<Answer<MailDomain>> ask(Investigation investigation) {
        return investigation.account() instanceof Reading.Known<AccountDetails>(AccountDetails account, Source _)
                ? Optional.of(answer(investigation, domainOf(account)))
                : Optional.empty();
    }

    private Answer<MailDomain> answer(Investigation investigation, String name) {
        return Answer.of(
                source(),
                Merging.both(
                        domains.of(investigation.tenant()),
                        atLeastOne(accepted.of(investigation.tenant())),
                        (known, taken) -> new MailDomain(
                                name, isForEmail(known, name), taken.stream().anyMatch(name::equalsIgnoreCase))));
    }

    /** Every organisation has one; an answer without any is no answer. */
    private static Reading<List<String>> atLeastOne(Reading<List<String>> accepted) {
        return accepted instanceof Reading.Known<List<String>>(List<String> names, Source at) && names.isEmpty()
                ? new Reading.Unreadable<>(new Obstacle.Nonsense("an organisation without any accepted domain"), at)
                : accepted;
    }

    private static boolean isForEmail(List<Domain> domains, String name) {
        return domains.stream()
                .anyMatch(domain -> domain.name().equalsIgnoreCase(name) && domain.verified() && domain.forEmail());
    }

    private static String domainOf(AccountDetails account) {
        String name = account.user().userPrincipalName();
        return name.substring(name.lastIndexOf('@') + 1);
    }
}
