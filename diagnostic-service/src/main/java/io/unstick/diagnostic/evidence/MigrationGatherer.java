package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Migration;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.Optional;

/** Whether somebody is moving a mailbox to this user. Asked for mail users only: nobody else can be the target of one. */
final class MigrationGatherer implements Gatherer<Migration> {
    private final ExchangeDetails exchange;
    private final Patience patience;

    MigrationGatherer(ExchangeDetails exchange, Patience patience) {
        this.exchange = exchange;
        this.patience = patience;
    }

    @Override
    public EvidenceSource<Migration> source() {
        return Migration.SOURCE;
    }

    @Override
    public String api() {
        return "Get-MigrationUser, Get-MoveRequest";
    }

    @Override
    public Optional<Answer<Migration>> ask(Investigation investigation) {
        // Without the user nobody knows whose migration to ask for.
        return investigation.account() instanceof Reading.Known<AccountDetails>(AccountDetails account, Source _)
                ? Optional.of(Answer.of(
                        source(),
                        MailUsers.ifOne(
                                investigation.exchangeUser(),
                                () -> migration(investigation, account.user().userPrincipalName()))))
                : Optional.empty();
    }

    private Reading<Migration> migration(Investigation investigation, String userPrincipalName) {
        var tenant = investigation.tenant();
        return Merging.both(
                orNone(patience.ask(() -> exchange.migrationStatus(tenant, userPrincipalName))),
                orNone(patience.ask(() -> exchange.moveStatus(tenant, investigation.user()))),
                (migration, move) -> new Migration(migration.orElse(null), move.orElse(null)));
    }

    private static Reading<Optional<String>> orNone(Reading<String> status) {
        return status instanceof Reading.Absent<String>(Source at)
                ? new Reading.Known<>(Optional.empty(), at)
                : status.map(Optional::of);
    }
}
