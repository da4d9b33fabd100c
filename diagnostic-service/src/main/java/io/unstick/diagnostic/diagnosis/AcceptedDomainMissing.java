package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** Microsoft Entra has the user's domain verified for e-mail, Exchange Online never got it. */
final class AcceptedDomainMissing implements CauseRule {
    /** Both lists were read. */
    static final double CONFIDENCE = 0.9;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(MailDomain.SOURCE)) {
            case Fact.Known<MailDomain>(MailDomain domain) ->
                Opinion.of(domain.verifiedForEmail() && !domain.accepted() ? List.of(finding(domain)) : List.of());
            case Fact.Absent<MailDomain> _ ->
                Opinion.cannotTell(MailDomain.SOURCE, "there is no user whose domain could be looked up");
            case Fact.Unreadable<MailDomain>(String why) -> Opinion.cannotTell(MailDomain.SOURCE, why);
        };
    }

    private static Finding finding(MailDomain domain) {
        return Findings.of(
                Cause.ACCEPTED_DOMAIN_MISSING,
                CONFIDENCE,
                new FindingDetail.DomainUnaccepted(domain.name()),
                MailDomain.SOURCE.name());
    }
}
