package io.unstick.m365.read;

import com.microsoft.graph.core.content.BatchResponseContent;
import com.microsoft.graph.models.User;
import com.microsoft.kiota.serialization.ParseNodeFactoryRegistry;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.OkHttpAnswers;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.WireFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers inside one {@code $batch} answer; each has a status of its own, and each may fail on its own. */
final class BatchReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USER = "GET /users/{id}";
    private static final String PURPOSE = "GET /users/{id}/mailboxSettings/userPurpose";

    private final TenantId tenant;
    private final Readings readings;
    private final BatchResponseContent answers;

    BatchReader(TenantId tenant, Readings readings, BatchResponseContent answers) {
        this.tenant = tenant;
        this.readings = readings;
        this.answers = answers;
    }

    UserLook look(UserLooks.UserSteps step) {
        return new UserLook(
                read(step.userStep(), USER, GraphAbsence::isNoSuchUser, body -> user(step.user(), body)),
                read(step.mailboxStep(), PURPOSE, GraphAbsence::isNoMailbox, BatchReader::purpose));
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

    private static DirectoryUser user(UserObjectId asked, byte[] body) {
        User user = ParseNodeFactoryRegistry.defaultInstance
                .getParseNode("application/json", new ByteArrayInputStream(body))
                .getObjectValue(User::createFromDiscriminatorValue);
        DirectoryUser found = UserMapping.from(user);
        if (!found.id().equals(asked)) {
            throw new NonsenseAnswer("another user than the one asked for");
        }
        return found;
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
