package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** Method 1: the country comes from the tenant's policy, never from a guess: it decides which services are lawful. */
final class SetUsageLocation implements Fix {
    @Override
    public FixId id() {
        return FixId.SET_USAGE_LOCATION;
    }

    @Override
    public Optional<Proposal> propose(Patient patient, Finding finding) {
        return Optional.ofNullable(patient.policy().usageLocation())
                .map(country -> patient.plan(
                        id(),
                        new LicenceAction.SetUsageLocation(patient.user(), country),
                        "The user has no usage location.",
                        "The user's usage location is %s, as the tenant's policy says.".formatted(country)));
    }
}
