package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import java.util.List;

/** Another object has the same user principal name, as the synchronisation from Active Directory found. */
final class UpnConflict implements CauseRule {
    /** Microsoft Entra says so itself. */
    static final double CONFIDENCE = 0.95;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ProvisioningErrors.SOURCE)) {
            case Fact.Known<ProvisioningErrors>(ProvisioningErrors errors) ->
                errors.conflicts().stream().anyMatch("UserPrincipalName"::equalsIgnoreCase)
                        ? withHolder(facts)
                        : new Opinion.Excluded();
            case Fact.Absent<ProvisioningErrors> _ ->
                Opinion.cannotTell(ProvisioningErrors.SOURCE, "there is no user whose errors could be read");
            case Fact.Unreadable<ProvisioningErrors>(String why) -> Opinion.cannotTell(ProvisioningErrors.SOURCE, why);
        };
    }

    private static Opinion withHolder(Facts facts) {
        return switch (facts.from(NameHolder.SOURCE)) {
            case Fact.Known<NameHolder>(NameHolder holder) -> Opinion.of(List.of(finding(holder.detail())));
            case Fact.Absent<NameHolder> _ -> Opinion.of(List.of(finding(new FindingDetail.None())));
            case Fact.Unreadable<NameHolder>(String why) -> Opinion.cannotTell(NameHolder.SOURCE, why);
        };
    }

    private static Finding finding(FindingDetail detail) {
        return Findings.of(
                Cause.UPN_CONFLICT, CONFIDENCE, detail, ProvisioningErrors.SOURCE.name(), NameHolder.SOURCE.name());
    }
}
