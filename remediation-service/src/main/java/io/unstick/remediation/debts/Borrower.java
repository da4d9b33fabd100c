package io.unstick.remediation.debts;

import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.AccountDetails.LicenceAssignment;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Reading;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.loans.Sight;
import io.unstick.remediation.playbook.LicenceLoan;
import java.util.List;
import java.util.UUID;

/** Looks at what a borrower has. Reads only. */
class Borrower {
    private final DirectoryDetails directory;
    private final ExchangeOnline exchange;

    Borrower(DirectoryDetails directory, ExchangeOnline exchange) {
        this.directory = directory;
        this.exchange = exchange;
    }

    Sight look(LicenceDebt debt) {
        return switch (directory.account(debt.tenant(), debt.loan().user())) {
            case Reading.Known<AccountDetails>(var account, var _) -> sight(debt, account);
            case Reading.Absent<AccountDetails> _ -> new Sight.Gone();
            case Reading.Unreadable<AccountDetails> unreadable ->
                new Sight.Unreadable(unreadable.obstacle().reason());
        };
    }

    private Sight sight(LicenceDebt debt, AccountDetails account) {
        LicenceLoan loan = debt.loan();
        UUID substitute = loan.substitute();
        return new Sight.Read(
                account.licences().stream()
                        .filter(licence -> licence.skuId().equals(loan.sku()) && isDirect(account, loan.sku()))
                        .map(AssignedLicence::disabledPlans)
                        .findFirst()
                        .orElse(null),
                assignments(account, loan.sku()).stream().anyMatch(assignment -> assignment.groupId() != null),
                substitute != null
                        && account.licences().stream()
                                .anyMatch(licence -> licence.skuId().equals(substitute))
                        && isDirect(account, substitute),
                account.user().assignedPlans().stream()
                        .anyMatch(plan -> plan.servicePlanId().equals(loan.mailboxPlan()) && plan.isOn()),
                debt.awaitsMailbox() && hasMailbox(debt));
    }

    private boolean hasMailbox(LicenceDebt debt) {
        return exchange.mailbox(debt.tenant(), debt.loan().user())
                        instanceof Reading.Known<ExchangeOnline.Mailbox>(var mailbox, var _)
                && mailbox.isUserMailbox();
    }

    /** A licence may come from a person and from groups at once. One without any assignment is a person's. */
    private static boolean isDirect(AccountDetails account, UUID sku) {
        List<LicenceAssignment> assignments = assignments(account, sku);
        return assignments.isEmpty() || assignments.stream().anyMatch(assignment -> assignment.groupId() == null);
    }

    private static List<LicenceAssignment> assignments(AccountDetails account, UUID sku) {
        return account.assignments().stream()
                .filter(assignment -> assignment.skuId().equals(sku))
                .toList();
    }
}
