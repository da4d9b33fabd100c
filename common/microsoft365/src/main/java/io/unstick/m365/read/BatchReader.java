package io.unstick.m365.read;

import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ParsableFactory;
import com.microsoft.kiota.serialization.ParseNodeFactoryRegistry;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.OkHttpAnswers;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.WireFailure;
import io.unstick.m365.read.LookQuestion.Alone;
import io.unstick.m365.read.LookQuestion.Listed;
import io.unstick.m365.read.LookQuestion.Purpose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers inside one {@code $batch} answer; each has a status of its own, and each may fail on its own. */
final class BatchReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TenantId tenant;
    private final Readings readings;
    private final Map<String, LookQuestion> steps;
    private final BatchResponseContent answers;

    /** Takes the questions by their ids within the batch. */
    BatchReader(TenantId tenant, Readings readings, Map<String, LookQuestion> steps, BatchResponseContent answers) {
        this.tenant = tenant;
        this.readings = readings;
        this.steps = steps;
        this.answers = answers;
    }

    void tell(OpenLooks looks) {
        steps.forEach((step, asked) -> {
            switch (asked) {
                case Listed question -> looks.answered(question, list(step, question));
                case Alone question -> looks.answered(question, user(step, question));
                case Purpose question -> looks.answered(question, purpose(step));
            }
        });
    }

    private Reading<List<DirectoryUser>> list(String step, Listed question) {
        return read(step, Listed.API, _ -> false, body -> users(question.about(), body));
    }

    private Reading<DirectoryUser> user(String step, Alone question) {
        return read(step, Alone.API, GraphAbsence::isNoSuchUser, body -> user(question.user(), body));
    }

    private Reading<MailboxPurpose> purpose(String step) {
        return read(step, Purpose.API, GraphAbsence::isNoMailbox, BatchReader::purpose);
    }

    private <T> Reading<T> read(
            String step, String api, Predicate<WireFailure> meansAbsent, Function<byte[], T> meaning) {
        try (@Nullable Response answer = answers.getResponseById(step)) {
            if (answer == null) {
                return nonsense(api, "a batch that leaves out an answer");
            }
            byte[] body = OkHttpAnswers.body(answer);
            var failure = new WireFailure(answer.code(), OkHttpAnswers.headers(answer.headers()), body);
            Source source = readings.source(api, failure.requestId());
            if (HttpStatus.isSuccess(answer.code())) {
                return new Reading.Known<>(meaning.apply(body), source);
            }
            return meansAbsent.test(failure)
                    ? new Reading.Absent<>(source)
                    : new Reading.Unreadable<>(obstacle(failure), source);
        } catch (NonsenseAnswer unreadable) {
            return nonsense(api, unreadable.reason());
        } catch (IOException | RuntimeException unreadable) {
            return nonsense(api, "a batch answer that cannot be read");
        }
    }

    private Obstacle obstacle(WireFailure failure) {
        int status = failure.status();
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return new Obstacle.Throttled(
                    readings.calls().throttled(tenant, Surface.GRAPH, failure.header("retry-after")));
        }
        if (HttpStatus.isAccessRefusal(status)) {
            return new Obstacle.AccessLost(
                    failure.codeOrStatus(), "Microsoft refuses the app (HTTP %d)".formatted(status));
        }
        return HttpStatus.isServerTrouble(status)
                ? new Obstacle.Unreachable("Microsoft answered HTTP " + status)
                : Readings.unexpected(failure);
    }

    private <T> Reading<T> nonsense(String api, String reason) {
        return new Reading.Unreadable<>(new Obstacle.Nonsense(reason), readings.source(api, null));
    }

    /** Some of those asked for, and nobody else; a link to another page changes nothing about those who are there. */
    private static List<DirectoryUser> users(List<UserObjectId> asked, byte[] body) {
        @Nullable
        List<User> answered = parsed(body, UserCollectionResponse::createFromDiscriminatorValue)
                .getValue();
        if (answered == null) {
            throw new NonsenseAnswer("a list of users without users");
        }
        List<DirectoryUser> found = answered.stream().map(UserMapping::from).toList();
        if (!found.stream().map(DirectoryUser::id).allMatch(asked::contains)) {
            throw new NonsenseAnswer("other users than those asked for");
        }
        return found;
    }

    private static DirectoryUser user(UserObjectId asked, byte[] body) {
        DirectoryUser found = UserMapping.from(parsed(body, User::createFromDiscriminatorValue));
        if (!found.id().equals(asked)) {
            throw new NonsenseAnswer("another user than the one asked for");
        }
        return found;
    }

    private static <T extends Parsable> T parsed(byte[] body, ParsableFactory<T> type) {
        return ParseNodeFactoryRegistry.defaultInstance
                .getParseNode("application/json", new ByteArrayInputStream(body))
                .getObjectValue(type);
    }

    private static MailboxPurpose purpose(byte[] body) {
        String value = JSON.readTree(body).path("value").asString("");
        for (MailboxPurpose purpose : MailboxPurpose.values()) {
            if (purpose.name().equals(value.toUpperCase(Locale.ROOT))) {
                return purpose;
            }
        }
        throw new NonsenseAnswer("a mailbox purpose we do not know");
    }
}
