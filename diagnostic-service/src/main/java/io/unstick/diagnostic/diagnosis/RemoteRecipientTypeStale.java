package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Active Directory still calls the mailbox migrated or given up, so that a new licence makes no new one. */
final class RemoteRecipientTypeStale implements CauseRule {
    /** The mark was read; some users get their mailbox in spite of it. */
    static final double CONFIDENCE = 0.9;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(MailUserState.SOURCE)) {
            case Fact.Known<MailUserState>(MailUserState state) ->
                Opinion.of(
                        state.synced() && !state.exchangeGuidSet() && state.isCalledGone()
                                ? List.of(finding(facts))
                                : List.of());
            case Fact.Absent<MailUserState> _ -> new Opinion.Excluded();
            case Fact.Unreadable<MailUserState>(String why) -> Opinion.cannotTell(MailUserState.SOURCE, why);
        };
    }

    private static Finding finding(Facts facts) {
        return Findings.of(
                Cause.REMOTE_RECIPIENT_TYPE_STALE,
                CONFIDENCE,
                OnPremisesAccount.detail(facts),
                MailUserState.SOURCE.name(),
                OnPremisesAccount.SOURCE.name());
    }
}
