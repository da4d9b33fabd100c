package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.DirectoryDetails.ServicePlan;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.playbook.Chart;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which of a user's licences give a mailbox, and which others the tenant could lend. */
public class LicenceExamination {
    private final DirectoryDetails directory;
    private final Set<UUID> mailboxPlans;

    public LicenceExamination(DirectoryDetails directory, Set<UUID> mailboxPlans) {
        this.directory = directory;
        this.mailboxPlans = Set.copyOf(mailboxPlans);
    }

    Result examine(TenantId tenant, UserObjectId user) {
        return Examiner.result(
                directory.account(tenant, user),
                account -> Examiner.result(
                        directory.subscriptions(tenant), owned -> new Result.Read(licences(account, owned))));
    }

    private Chart.Licences licences(AccountDetails account, List<Subscription> owned) {
        List<Chart.Held> held = account.licences().stream()
                .flatMap(licence -> held(licence, account, owned))
                .toList();
        List<Chart.Spare> spares = owned.stream()
                .filter(subscription -> isFree(subscription, account))
                // Few plans are the smallest change for the user.
                .sorted(Comparator.comparingInt(
                        subscription -> subscription.plans().size()))
                .flatMap(subscription ->
                        mailboxPlan(subscription).map(plan -> new Chart.Spare(subscription.skuId(), plan)))
                .toList();
        return new Chart.Licences(held, spares);
    }

    private Stream<Chart.Held> held(AssignedLicence licence, AccountDetails account, List<Subscription> owned) {
        return owned.stream()
                .filter(subscription -> subscription.skuId().equals(licence.skuId()))
                .flatMap(this::mailboxPlan)
                .filter(plan -> !licence.disabledPlans().contains(plan))
                .map(plan -> new Chart.Held(
                        licence.skuId(),
                        plan,
                        List.copyOf(licence.disabledPlans()),
                        account.assignments().stream()
                                .anyMatch(assignment ->
                                        assignment.skuId().equals(licence.skuId()) && assignment.groupId() != null)));
    }

    private static boolean isFree(Subscription subscription, AccountDetails account) {
        return subscription.capabilityStatus().equalsIgnoreCase("Enabled")
                && subscription.seats() > subscription.consumed()
                && account.licences().stream()
                        .noneMatch(licence -> licence.skuId().equals(subscription.skuId()));
    }

    private Stream<UUID> mailboxPlan(Subscription subscription) {
        return subscription.plans().stream()
                .map(ServicePlan::id)
                .filter(mailboxPlans::contains)
                .limit(1);
    }
}
