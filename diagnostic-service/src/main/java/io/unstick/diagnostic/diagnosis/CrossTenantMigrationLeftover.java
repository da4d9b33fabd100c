package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** A migration that is over, or never came, left the user pointing at a mailbox elsewhere. One that is under way is left alone. */
final class CrossTenantMigrationLeftover implements CauseRule {
    /** The marks were read; that no migration is to follow is concluded from finding none. */
    static final double CONFIDENCE = 0.8;

    @Override
    public Opinion judge(Facts facts) {
        // Whoever may be about to be moved here must not be touched, whatever marks there are.
        return Unread.of(Migration.SOURCE, facts)
                .<Opinion>map(Opinion.CannotTell::new)
                .orElseGet(() -> unlessMoved(facts));
    }

    private static Opinion unlessMoved(Facts facts) {
        return switch (facts.from(MailUserState.SOURCE)) {
            case Fact.Known<MailUserState>(MailUserState state) ->
                isMarked(state) ? unlessUnderWay(facts) : new Opinion.Excluded();
            case Fact.Absent<MailUserState> _ -> new Opinion.Excluded();
            case Fact.Unreadable<MailUserState>(String why) -> Opinion.cannotTell(MailUserState.SOURCE, why);
        };
    }

    /** What Active Directory explains is no migration between tenants. */
    private static boolean isMarked(MailUserState state) {
        boolean byActiveDirectory = state.synced() && (state.exchangeGuidSet() || state.isCalledGone());
        return !byActiveDirectory && (state.forwardsElsewhere() || state.exchangeGuidSet());
    }

    private static Opinion unlessUnderWay(Facts facts) {
        return switch (facts.from(Migration.SOURCE)) {
            case Fact.Known<Migration>(Migration migration) when migration.isUnderWay() -> new Opinion.Excluded();
            case Fact.Known<Migration> _, Fact.Absent<Migration> _ ->
                Opinion.of(List.of(Finding.of(
                        Cause.CROSS_TENANT_MIGRATION_LEFTOVER,
                        CONFIDENCE,
                        MailUserState.SOURCE.name(),
                        Migration.SOURCE.name())));
            case Fact.Unreadable<Migration>(String why) -> Opinion.cannotTell(Migration.SOURCE, why);
        };
    }
}
