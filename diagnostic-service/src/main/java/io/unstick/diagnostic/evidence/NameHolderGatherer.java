package io.unstick.diagnostic.evidence;

import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.NameHolder;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.SyncError;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.Optional;

/** Who has the name that the synchronisation could not give the user; nothing is asked about users without that trouble. */
final class NameHolderGatherer implements Gatherer<NameHolder> {
    private final Directory directory;
    private final Patience patience;

    NameHolderGatherer(Directory directory, Patience patience) {
        this.directory = directory;
        this.patience = patience;
    }

    @Override
    public EvidenceSource<NameHolder> source() {
        return NameHolder.SOURCE;
    }

    @Override
    public String api() {
        return "GET /users/{userPrincipalName}";
    }

    @Override
    public Optional<Answer<NameHolder>> ask(Investigation investigation) {
        return investigation.account() instanceof Reading.Known<AccountDetails>(AccountDetails account, Source at)
                ? conflict(account).map(conflict -> Answer.of(source(), holder(investigation, conflict, at)))
                : Optional.empty();
    }

    private static Optional<SyncError> conflict(AccountDetails account) {
        return account.syncErrors().stream()
                .filter(error -> error.category().equalsIgnoreCase("PropertyConflict"))
                .filter(error -> error.property().equalsIgnoreCase("UserPrincipalName"))
                .findFirst();
    }

    private Reading<NameHolder> holder(Investigation investigation, SyncError conflict, Source at) {
        String name = conflict.value();
        if (name == null || name.isBlank()) {
            return new Reading.Absent<>(at);
        }
        return switch (patience.ask(() -> directory.userNamed(investigation.tenant(), name))) {
            case Reading.Known<DirectoryUser>(DirectoryUser found, Source source) ->
                new Reading.Known<>(holder(name, found, investigation.user()), source);
            case Reading.Absent<DirectoryUser>(Source source) ->
                new Reading.Known<>(new NameHolder(name, null, false), source);
            case Reading.Unreadable<DirectoryUser>(var obstacle, Source source) ->
                new Reading.Unreadable<>(obstacle, source);
        };
    }

    /** Whom the user itself answers for holds nothing against it. */
    private static NameHolder holder(String name, DirectoryUser found, UserObjectId user) {
        return found.id().equals(user)
                ? new NameHolder(name, null, false)
                : new NameHolder(name, found.id(), found.onPremisesSyncEnabled());
    }
}
