package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** Exchange Online has never heard of the user, so it cannot give it a mailbox. */
final class ForwardSyncGap implements CauseRule {
    /**
     * The gap itself was read. Not certain, because the object may still be on its way: Microsoft Entra and Exchange
     * Online synchronise about every 15 minutes, and later under load.
     */
    static final double CONFIDENCE = 0.9;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ExchangeAccount.SOURCE)) {
            case Fact.Known<ExchangeAccount> _ -> new Opinion.Excluded();
            case Fact.Absent<ExchangeAccount> _ ->
                Opinion.of(List.of(Finding.of(
                        Cause.FORWARD_SYNC_GAP, CONFIDENCE, UserAccount.SOURCE.name(), ExchangeAccount.SOURCE.name())));
            case Fact.Unreadable<ExchangeAccount>(String why) -> Opinion.cannotTell(ExchangeAccount.SOURCE, why);
        };
    }
}
