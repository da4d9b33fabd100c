package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Exchange rejected the user because the archive that Active Directory names is not the one in the cloud. */
final class ArchiveGuidMismatch implements CauseRule {
    /** Exchange says so itself. */
    static final double CONFIDENCE = 0.95;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ProvisioningErrors.SOURCE)) {
            case Fact.Known<ProvisioningErrors>(ProvisioningErrors errors) ->
                Opinion.of(
                        errors.rejections().stream().anyMatch(Rejections::isAboutTheArchive)
                                ? List.of(finding(facts))
                                : List.of());
            case Fact.Absent<ProvisioningErrors> _ ->
                Opinion.cannotTell(ProvisioningErrors.SOURCE, "there is no user whose errors could be read");
            case Fact.Unreadable<ProvisioningErrors>(String why) -> Opinion.cannotTell(ProvisioningErrors.SOURCE, why);
        };
    }

    private static Finding finding(Facts facts) {
        return Findings.of(
                Cause.ARCHIVE_GUID_MISMATCH,
                CONFIDENCE,
                OnPremisesAccount.detail(facts),
                ProvisioningErrors.SOURCE.name(),
                OnPremisesAccount.SOURCE.name());
    }
}
