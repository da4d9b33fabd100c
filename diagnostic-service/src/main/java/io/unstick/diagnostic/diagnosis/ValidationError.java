package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;

/**
 * Exchange rejected the user object for a reason that has no cause of its own: neither an archive nor an address that
 * somebody is seen to hold.
 */
final class ValidationError implements CauseRule {
    /** Exchange says so itself. Not certain, because it takes a repaired object back only when it is sent again. */
    static final double CONFIDENCE = 0.85;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ProvisioningErrors.SOURCE)) {
            case Fact.Known<ProvisioningErrors>(ProvisioningErrors errors) -> judge(errors, somebodyHolds(facts));
            case Fact.Absent<ProvisioningErrors> _ ->
                Opinion.cannotTell(ProvisioningErrors.SOURCE, "there is no user whose errors could be read");
            case Fact.Unreadable<ProvisioningErrors>(String why) -> Opinion.cannotTell(ProvisioningErrors.SOURCE, why);
        };
    }

    private static Opinion judge(ProvisioningErrors errors, boolean addressesHeld) {
        return Opinion.of(errors.rejections().stream()
                .filter(text ->
                        !Rejections.isAboutTheArchive(text) && !(addressesHeld && Rejections.isAboutAnAddress(text)))
                .map(ValidationError::finding)
                .toList());
    }

    private static Finding finding(String text) {
        return Findings.of(
                Cause.VALIDATION_ERROR,
                CONFIDENCE,
                new FindingDetail.ObjectRejected(Rejections.code(text).orElse(null), text),
                ProvisioningErrors.SOURCE.name());
    }

    /** Whether the holder was found; if not, the rejection itself is all there is to go by. */
    private static boolean somebodyHolds(Facts facts) {
        return ContestedAddress.allIn(facts).findAny().isPresent();
    }
}
