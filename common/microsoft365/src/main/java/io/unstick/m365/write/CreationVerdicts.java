package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What the answer to the creation of a user means beyond {@link WriteVerdicts}. */
final class CreationVerdicts {
    private static final Pattern TAKEN =
            Pattern.compile("object with the same value for property (\\w+) already exists", Pattern.CASE_INSENSITIVE);

    private CreationVerdicts() {}

    static CreationOutcome on(SingleShot.Sent sent) {
        return sent.answer()
                .flatMap(answer -> onAnswer(sent.outcome(), answer))
                .orElseGet(() -> new CreationOutcome.NotCreated(sent.outcome()));
    }

    private static Optional<CreationOutcome> onAnswer(WriteOutcome outcome, WriteAnswer answer) {
        if (outcome instanceof WriteOutcome.Applied) {
            return Optional.of(created(answer));
        }
        Matcher taken = TAKEN.matcher(answer.isBadRequest() ? answer.message() : "");
        return taken.find()
                ? Optional.of(new CreationOutcome.Taken(taken.group(1), answer.requestId()))
                : Optional.empty();
    }

    private static CreationOutcome created(WriteAnswer answer) {
        try {
            return new CreationOutcome.Created(
                    UserObjectId.of(answer.json().path("id").asString("")), answer.requestId());
        } catch (JacksonException | IllegalArgumentException noId) {
            return new CreationOutcome.NotCreated(
                    new WriteOutcome.Ambiguous("HTTP %d without the new user's id".formatted(answer.status())));
        }
    }
}
