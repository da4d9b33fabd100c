package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Asks everything that may speak against deleting an account, one question after the other. */
final class EmptinessCheck {
    private static final String USER = "/users/{id}";

    /** Lists that must be empty, and what it means when they are not. */
    private static final Map<String, String> POSSESSIONS = Map.of(
            USER + "/joinedTeams", "the user is in a team",
            USER + "/chats", "the user is in a chat",
            USER + "/ownedObjects", "the user owns groups or applications",
            USER + "/appRoleAssignments", "the user has roles in applications",
            USER + "/directReports", "the user has people who report to them");

    /** One question; absent means that there is no such thing, which is what we hope for. */
    private interface Question {
        Reading<List<String>> ask();
    }

    private final Readings readings;
    private final GraphDocuments documents;
    private final GraphLists lists;
    private final ExchangeOnline exchange;
    private final ExchangeDetails exchangeDetails;

    EmptinessCheck(
            Readings readings,
            GraphDocuments documents,
            GraphLists lists,
            ExchangeOnline exchange,
            ExchangeDetails exchangeDetails) {
        this.readings = readings;
        this.documents = documents;
        this.lists = lists;
        this.exchange = exchange;
        this.exchangeDetails = exchangeDetails;
    }

    Reading<Emptiness> of(TenantId tenant, UserObjectId user) {
        Instant begun = readings.calls().now();
        GraphPath path = GraphPath.of(USER, user).selecting(AccountQuestions.SELECT);
        Reading<JsonNode> account =
                documents.read(tenant, path, GraphAbsence::isNoSuchUser, document -> checked(document, user));
        return switch (account) {
            case Reading.Absent<JsonNode>(Source source) -> new Reading.Absent<>(source);
            case Reading.Unreadable<JsonNode>(Obstacle obstacle, Source source) ->
                new Reading.Unreadable<>(obstacle, source);
            case Reading.Known<JsonNode>(JsonNode known, Source source) -> {
                List<String> why = new ArrayList<>(AccountQuestions.objections(known, begun));
                List<Question> questions = questions(tenant, user, AccountQuestions.addresses(known));
                yield firstBlind(questions, why)
                        .<Reading<Emptiness>>map(blind -> new Reading.Unreadable<>(blind.obstacle(), blind.source()))
                        .orElseGet(() -> new Reading.Known<>(verdict(tenant, user, begun, why), source));
            }
        };
    }

    /** The mailbox comes last: it is what may appear any minute. */
    private List<Question> questions(TenantId tenant, UserObjectId user, List<String> addresses) {
        List<Question> questions = new ArrayList<>();
        questions.add(() -> documents.read(
                tenant,
                GraphPath.of(USER, user)
                        .selecting(List.of("id", "signInActivity"))
                        .named(USER + " (signInActivity)"),
                _ -> false,
                document -> AccountQuestions.signIns(checked(document, user))));
        questions.add(() -> documents.read(
                tenant, GraphPath.of(USER + "/drive", user), GraphAbsence::isNoDrive, EmptinessCheck::drive));
        POSSESSIONS.forEach((list, objection) -> questions.add(
                () -> lists.any(tenant, GraphPath.of(list, user)).map(any -> any ? List.of(objection) : List.of())));
        questions.add(() -> lists.read(tenant, GraphPath.of(USER + "/memberOf", user), Memberships::membership)
                .map(EmptinessCheck::lostMemberships));
        questions.add(() -> exchangeDetails.softDeletedMailboxes(tenant).map(gone -> kept(gone, user, addresses)));
        questions.add(() -> exchangeDetails.inactiveMailboxes(tenant).map(gone -> kept(gone, user, addresses)));
        questions.add(() -> exchange.mailbox(tenant, user).map(_ -> List.of("there is a mailbox")));
        return questions;
    }

    /** The first question that could not be answered; what all others object to is added. */
    private static Optional<Reading.Unreadable<List<String>>> firstBlind(List<Question> questions, List<String> why) {
        for (Question question : questions) {
            switch (question.ask()) {
                case Reading.Known<List<String>>(List<String> objections, Source _) -> why.addAll(objections);
                case Reading.Absent<List<String>> _ -> {}
                case Reading.Unreadable<List<String>> blind -> {
                    return Optional.of(blind);
                }
            }
        }
        return Optional.empty();
    }

    private static Emptiness verdict(TenantId tenant, UserObjectId user, Instant begun, List<String> why) {
        return why.isEmpty()
                ? new Emptiness.Proven(new EmptinessProof(tenant, user, begun))
                : new Emptiness.Refuted(why);
    }

    private static JsonNode checked(JsonNode document, UserObjectId asked) {
        if (!GraphRows.uuid(document, "id").equals(asked.value())) {
            throw new NonsenseAnswer("another user than the one asked for");
        }
        return document;
    }

    private static List<String> drive(JsonNode drive) {
        GraphRows.text(drive, "id");
        return List.of("there is a OneDrive");
    }

    private static List<String> lostMemberships(List<Membership> memberships) {
        return memberships.stream()
                .map(Membership::kind)
                .filter(kind -> !kind.isReturnable())
                .distinct()
                .map(kind -> "the user has a membership that cannot be given back (%s)".formatted(kind))
                .toList();
    }

    /** A deleted mailbox that no longer says whose it was counts when it has one of the user's addresses. */
    private static List<String> kept(List<GoneMailbox> gone, UserObjectId user, List<String> addresses) {
        return gone.stream().anyMatch(mailbox -> wasOf(user, addresses, mailbox))
                ? List.of("Exchange keeps a deleted mailbox of the user")
                : List.of();
    }

    private static boolean wasOf(UserObjectId user, List<String> addresses, GoneMailbox mailbox) {
        String objectId = mailbox.objectId();
        if (objectId != null) {
            return objectId.equalsIgnoreCase(user.toString());
        }
        return mailbox.emailAddresses().stream()
                .map(AccountQuestions::withoutPrefix)
                .anyMatch(address -> addresses.stream().anyMatch(address::equalsIgnoreCase));
    }
}
