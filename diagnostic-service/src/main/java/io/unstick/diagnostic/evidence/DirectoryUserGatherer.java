package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.diagnostic.diagnosis.UserAccount;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.DirectoryUser;
import java.util.Map;
import java.util.Optional;

/** The user as Microsoft Entra describes it. */
final class DirectoryUserGatherer implements Gatherer<UserAccount> {
    private final MailboxPlans plans;

    DirectoryUserGatherer(MailboxPlans plans) {
        this.plans = plans;
    }

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
                investigation.account().map(this::account),
                _ -> investigation
                        .account()
                        .known()
                        .map(AccountDetails::user)
                        .map(DirectoryUserGatherer::more)
                        .orElse(Map.of())));
    }

    private UserAccount account(AccountDetails details) {
        DirectoryUser user = details.user();
        return new UserAccount(
                "Guest".equalsIgnoreCase(user.userType()),
                user.resourceAccount(),
                user.assignedPlans().stream()
                        .filter(plan -> plans.concerns(plan.servicePlanId()))
                        .map(plan ->
                                new UserAccount.Plan(plan.servicePlanId(), plan.capabilityStatus(), plan.assignedAt()))
                        .toList());
    }

    private static Map<String, String> more(DirectoryUser user) {
        return Map.of(
                "account-enabled", Boolean.toString(user.accountEnabled()),
                "synced-from-on-premises", Boolean.toString(user.onPremisesSyncEnabled()),
                "assigned-plans", Integer.toString(user.assignedPlans().size()));
    }
}
