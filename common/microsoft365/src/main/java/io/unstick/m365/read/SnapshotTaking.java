package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads everything about an account that creating it again needs; half of it is nothing. */
final class SnapshotTaking {
    private static final String USER = "/users/{id}";

    private final GraphDocuments documents;
    private final GraphLists lists;

    SnapshotTaking(GraphDocuments documents, GraphLists lists) {
        this.documents = documents;
        this.lists = lists;
    }

    Reading<AccountSnapshot> of(TenantId tenant, UserObjectId user) {
        GraphPath path = GraphPath.of(USER, user).selecting(SnapshotRows.SELECT);
        Reading<AccountSnapshot> account =
                documents.read(tenant, path, GraphAbsence::isNoSuchUser, document -> withoutRelations(document, user));
        return then(account, known -> memberships(tenant, known));
    }

    private Reading<AccountSnapshot> memberships(TenantId tenant, AccountSnapshot known) {
        Reading<List<Membership>> memberships =
                lists.read(tenant, GraphPath.of(USER + "/memberOf", known.user()), Memberships::membership);
        return then(memberships, found -> reports(tenant, known, found));
    }

    private Reading<AccountSnapshot> reports(TenantId tenant, AccountSnapshot known, List<Membership> memberships) {
        Reading<List<UserObjectId>> reports =
                lists.read(tenant, GraphPath.of(USER + "/directReports", known.user()), SnapshotRows::user);
        return then(reports, found -> manager(tenant, known, memberships, found));
    }

    /** The user was just there, so that a 404 here speaks of the manager. */
    private Reading<AccountSnapshot> manager(
            TenantId tenant, AccountSnapshot known, List<Membership> memberships, List<UserObjectId> reports) {
        GraphPath path = GraphPath.of(USER + "/manager", known.user()).selecting(List.of("id"));
        Reading<Optional<UserObjectId>> manager = documents
                .read(tenant, path, GraphAbsence::isNoObject, SnapshotRows::user)
                .map(Optional::of);
        return switch (manager) {
            case Reading.Known<Optional<UserObjectId>>(var found, Source source) ->
                new Reading.Known<>(related(known, memberships, found, reports), source);
            case Reading.Absent<Optional<UserObjectId>>(Source source) ->
                new Reading.Known<>(related(known, memberships, Optional.empty(), reports), source);
            case Reading.Unreadable<Optional<UserObjectId>>(var obstacle, Source source) ->
                new Reading.Unreadable<>(obstacle, source);
        };
    }

    private static AccountSnapshot related(
            AccountSnapshot known,
            List<Membership> memberships,
            Optional<UserObjectId> manager,
            List<UserObjectId> reports) {
        return new AccountSnapshot(
                known.user(), known.properties(), known.licences(), memberships, manager.orElse(null), reports);
    }

    private static AccountSnapshot withoutRelations(JsonNode document, UserObjectId asked) {
        if (!SnapshotRows.user(document).equals(asked)) {
            throw new NonsenseAnswer("another user than the one asked for");
        }
        return new AccountSnapshot(
                asked, SnapshotRows.properties(document), SnapshotRows.licences(document), List.of(), null, List.of());
    }

    private static <A, B> Reading<B> then(Reading<A> first, Function<A, Reading<B>> next) {
        return switch (first) {
            case Reading.Known<A>(A value, Source _) -> next.apply(value);
            case Reading.Absent<A>(Source source) -> new Reading.Absent<>(source);
            case Reading.Unreadable<A>(var obstacle, Source source) -> new Reading.Unreadable<>(obstacle, source);
        };
    }
}
