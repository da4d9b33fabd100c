package io.unstick.remediation.examination;

import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.AccountSnapshot.HeldLicence;
import io.unstick.m365.read.Membership;
import io.unstick.m365.read.Membership.Kind;
import io.unstick.remediation.playbook.AccountCopy;
import java.util.List;
import java.util.Set;

/** Keeps of an account what a plan needs to make it again. */
public final class AccountCopies {
    private static final Set<Kind> GIVEN_BACK_BY_HAND = Set.of(Kind.SECURITY_GROUP, Kind.MICROSOFT_365_GROUP);

    private AccountCopies() {}

    /** Two copies are equal when nothing was changed between them that would have to come back. */
    public static AccountCopy of(AccountSnapshot read) {
        return new AccountCopy(
                read.user(),
                String.valueOf(read.properties().get("userPrincipalName")),
                read.properties(),
                read.licences().stream()
                        .filter(licence -> licence.groupId() == null)
                        .map(AccountCopies::licence)
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
