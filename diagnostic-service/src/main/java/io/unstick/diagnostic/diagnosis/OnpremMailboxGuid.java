package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Active Directory sent a mailbox GUID along: Exchange Online believes that the mailbox is on-premises. */
final class OnpremMailboxGuid implements CauseRule {
    /** The GUID was read, and Exchange makes no second mailbox beside it. Whether the first one still exists only Active Directory can say. */
    static final double CONFIDENCE = 0.95;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(MailUserState.SOURCE)) {
            case Fact.Known<MailUserState>(MailUserState state) ->
                Opinion.of(state.synced() && state.exchangeGuidSet() ? List.of(finding(facts)) : List.of());
            case Fact.Absent<MailUserState> _ -> new Opinion.Excluded();
            case Fact.Unreadable<MailUserState>(String why) -> Opinion.cannotTell(MailUserState.SOURCE, why);
        };
    }

    private static Finding finding(Facts facts) {
        return Findings.of(
                Cause.ONPREM_MAILBOX_GUID,
                CONFIDENCE,
                OnPremisesAccount.detail(facts),
                MailUserState.SOURCE.name(),
                OnPremisesAccount.SOURCE.name());
    }
}
