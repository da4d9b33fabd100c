package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.AccountSnapshot.HeldLicence;
import io.unstick.m365.read.Emptiness;
import io.unstick.m365.read.Membership;
import io.unstick.m365.read.Membership.Kind;
import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.remediation.playbook.Chart;
import java.util.List;
import java.util.Set;

/** Whether an account is empty, and what it takes to make it again. */
public class EmptinessExamination {
    private static final Set<Kind> GIVEN_BACK_BY_HAND = Set.of(Kind.SECURITY_GROUP, Kind.MICROSOFT_365_GROUP);

    private final AccountExamination accounts;

    public EmptinessExamination(AccountExamination accounts) {
        this.accounts = accounts;
    }

    Result examine(TenantId tenant, Subject.User user) {
        return Examiner.result(accounts.emptiness(tenant, user.objectId()), emptiness -> switch (emptiness) {
            case Emptiness.Refuted(var why) -> new Result.Read(new Chart.Emptiness.NotEmpty(why));
            case Emptiness.Proven _ ->
                Examiner.result(accounts.snapshot(tenant, user.objectId()), EmptinessExamination::restorable);
        });
    }

    /** A membership that nobody could give back is something that would be lost. */
    private static Result restorable(AccountSnapshot read) {
        List<String> lost = read.memberships().stream()
                .filter(membership -> !membership.kind().isReturnable())
                .map(membership -> "%s %s could not be given back".formatted(membership.kind(), membership.id()))
                .toList();
        return new Result.Read(
                lost.isEmpty() ? new Chart.Emptiness.Empty(copy(read)) : new Chart.Emptiness.NotEmpty(lost));
    }

    private static AccountCopy copy(AccountSnapshot read) {
        return new AccountCopy(
                read.user(),
                String.valueOf(read.properties().get("userPrincipalName")),
                read.properties(),
                read.licences().stream()
                        .filter(licence -> licence.groupId() == null)
                        .map(EmptinessExamination::licence)
                        .toList(),
                read.memberships().stream()
                        .filter(membership -> GIVEN_BACK_BY_HAND.contains(membership.kind()))
                        .map(Membership::id)
                        .toList(),
                read.manager() == null ? null : read.manager().value(),
                read.reports().stream().map(report -> report.value()).toList());
    }

    private static AccountCopy.Licence licence(HeldLicence licence) {
        return new AccountCopy.Licence(licence.skuId(), List.copyOf(licence.disabledPlans()));
    }
}
