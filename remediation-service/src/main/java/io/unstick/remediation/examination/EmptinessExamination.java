package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.Emptiness;
import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Chart;
import java.util.List;

/** Whether an account is empty, and what it takes to make it again. */
public class EmptinessExamination {
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
                lost.isEmpty()
                        ? new Chart.Emptiness.Empty(AccountCopies.of(read))
                        : new Chart.Emptiness.NotEmpty(lost));
    }
}
