package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Another object has the same user principal name, as the synchronisation from Active Directory found. */
final class UpnConflict implements CauseRule {
    /** Microsoft Entra says so itself. */
    static final double CONFIDENCE = 0.95;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ProvisioningErrors.SOURCE)) {
            case Fact.Known<ProvisioningErrors>(ProvisioningErrors errors) ->
                Opinion.of(
                        errors.conflicts().stream().anyMatch("UserPrincipalName"::equalsIgnoreCase)
                                ? List.of(finding())
                                : List.of());
            case Fact.Absent<ProvisioningErrors> _ ->
                Opinion.cannotTell(ProvisioningErrors.SOURCE, "there is no user whose errors could be read");
            case Fact.Unreadable<ProvisioningErrors>(String why) -> Opinion.cannotTell(ProvisioningErrors.SOURCE, why);
        };
    }

    private static Finding finding() {
        return Finding.of(Cause.UPN_CONFLICT, CONFIDENCE, ProvisioningErrors.SOURCE.name());
    }
}
