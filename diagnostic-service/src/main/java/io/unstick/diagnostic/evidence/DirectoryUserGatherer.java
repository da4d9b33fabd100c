package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.UserAccount;
import io.unstick.m365.read.DirectoryUser;
import java.util.Map;
import java.util.Optional;

/** The user as Microsoft Entra describes it. */
final class DirectoryUserGatherer implements Gatherer<UserAccount> {
    @Override
    public EvidenceSource<UserAccount> source() {
        return UserAccount.SOURCE;
    }

    @Override
    public String api() {
        return "GET /users/{id}";
    }

    @Override
    public Optional<Answer<UserAccount>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(),
                investigation.directoryUser(),
                DirectoryUserGatherer::account,
                DirectoryUserGatherer::redacted));
    }

    private static UserAccount account(DirectoryUser user) {
        return new UserAccount(
                isGuest(user),
                user.resourceAccount(),
                user.assignedPlans().stream()
                        .map(plan ->
                                new UserAccount.Plan(plan.servicePlanId(), plan.capabilityStatus(), plan.assignedAt()))
                        .toList());
    }

    private static boolean isGuest(DirectoryUser user) {
        return "Guest".equalsIgnoreCase(user.userType());
    }

    private static Map<String, String> redacted(DirectoryUser user) {
        return Map.of(
                "guest", Boolean.toString(isGuest(user)),
                "resource-account", Boolean.toString(user.resourceAccount()),
                "account-enabled", Boolean.toString(user.accountEnabled()),
                "synced-from-on-premises", Boolean.toString(user.onPremisesSyncEnabled()),
                "assigned-plans", Integer.toString(user.assignedPlans().size()),
                "unresolved-provisioning-errors",
                        Long.toString(user.provisioningErrors().stream()
                                .filter(error -> !error.resolved())
                                .count()));
    }
}
