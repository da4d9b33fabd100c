package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of users that are not what they should be: whoever they leave open is neither there nor gone. */
class OddListsTest {
    private static final UserObjectId ADA = TestMicrosoft.ADA;
    private static final UserObjectId BEN = UserObjectId.of("6f1d0a52-0000-4000-8000-00000000be01");
    private static final String NO_SUCH_USER = inner(404, "{\"error\":{\"code\":\"Request_ResourceNotFound\"}}");
    private static final String PURPOSE = inner(200, "{\"value\":\"user\"}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[]}",
                "{\"value\":[%s]}",
                "{\"value\":[],\"@odata.nextLink\":\"https://graph.example/v1.0/users?$skiptoken=1\"}",
                "{\"value\":[%s],\"@odata.nextLink\":\"https://graph.example/v1.0/users?$skiptoken=1\"}",
                "{\"value\":\"none\"}",
                "{\"value\":[null]}",
                "{\"value\":[%s,{\"id\":\"6f1d0a52-0000-4000-8000-00000000ffff\"}]}",
                "{}"
            })
    void whoeverAListLeavesOpenIsAskedForAlone(String list) throws Exception {
        // Given
        String answer = inner(200, list.formatted(user(ADA)));
        try (var server = batches(url -> isList(url) ? answer : url.contains("userPurpose") ? PURPOSE : alone(url))) {
            // When
            var looks = look(server, List.of(ADA, BEN));
            // Then
            assertThat(looks.values()).allSatisfy(look -> {
                assertThat(look.user()).isInstanceOf(Reading.Known.class);
                assertThat(look.mailbox()).isInstanceOf(Reading.Known.class);
            });
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void whoIsMissingInTheListAndAnsweredUnclearlyIsNotGone() throws Exception {
        // Given
        String bare404 = inner(404, "{}");
        try (var server = batches(url -> isList(url) ? inner(200, "{\"value\":[]}") : bare404)) {
            // When
            var looks = look(server, List.of(ADA));
            // Then
            assertThat(looks.values())
                    .singleElement()
                    .satisfies(look -> assertThat(look.user()).isInstanceOf(Reading.Unreadable.class));
        }
    }

    @Test
    void oneUserWhoCannotBeReadSpoilsNobodyElse() throws Exception {
        // Given
        String broken = "{\"id\":\"%s\",\"assignedPlans\":[{\"servicePlanId\":\"no id\"}]}".formatted(BEN);
        String list = inner(200, "{\"value\":[%s,%s]}".formatted(user(ADA), broken));
        Function<String, String> answers =
                url -> isList(url) ? list : url.contains(BEN + "?") ? inner(200, broken) : alone(url);
        try (var server = batches(url -> url.contains("userPurpose") ? PURPOSE : answers.apply(url))) {
            // When
            var looks = look(server, List.of(ADA, BEN));
            // Then
            assertThat(looks)
                    .hasEntrySatisfying(ADA, look -> assertThat(look.user()).isInstanceOf(Reading.Known.class));
            assertThat(looks)
                    .hasEntrySatisfying(BEN, look -> assertThat(obstacle(look)).isInstanceOf(Obstacle.Nonsense.class));
        }
    }

    @Test
    void aListThatIsThrottledIsNotAskedForOneByOne() throws Exception {
        // Given
        String throttled = "{\"id\":\"%s\",\"status\":429,\"headers\":{\"Retry-After\":\"7\"},\"body\":{}}";
        try (var server = batches(url -> isList(url) ? throttled : PURPOSE)) {
            // When
            var looks = look(server, List.of(ADA, BEN));
            // Then
            assertThat(looks.values())
                    .allSatisfy(look -> assertThat(obstacle(look))
                            .isEqualTo(new Obstacle.Throttled(FakeTime.MONDAY_9AM.plusSeconds(7))));
            assertThat(server.calls()).hasSize(1);
        }
    }

    @Test
    void nobodyIsHalfSeenWhenLaterRequestsFailAndNothingMoreIsSent() throws Exception {
        // Given
        List<UserObjectId> crowd = IntStream.range(0, 60)
                .mapToObj(number -> new UserObjectId(new UUID(1, number)))
                .toList();
        Function<Received, Answer> onlyTheFirst = request -> request.body().contains("filter")
                ? batch(request, url -> isList(url) ? inner(200, listed(url, crowd)) : PURPOSE)
                : Answer.throttled(429, "7");
        try (var server = BareServer.answering(onlyTheFirst)) {
            // When
            var looks = look(server, crowd);
            // Then
            assertThat(looks.values())
                    .allMatch(look -> look.user().known().isPresent()
                            == look.mailbox().known().isPresent());
            assertThat(looks.values())
                    .filteredOn(look -> look.user().known().isPresent())
                    .hasSize(16);
            assertThat(server.calls()).hasSize(2);
        }
    }

    private static Map<UserObjectId, UserLook> look(BareServer server, List<UserObjectId> users) {
        var settings = TestMicrosoft.at(server.url());
        var calls = TestMicrosoft.calls(MicrosoftApp.READER, settings, new FakeTime());
        return MicrosoftReads.directory(calls, settings).look(TestMicrosoft.CONTOSO, users);
    }

    private static BareServer batches(Function<String, String> answers) {
        return BareServer.answering(request -> batch(request, answers));
    }

    private static Answer batch(Received request, Function<String, String> answers) {
        String responses = JsonMapper.shared()
                .readTree(request.body())
                .path("requests")
                .valueStream()
                .map(inner ->
                        answers.apply(url(inner)).formatted(inner.path("id").asString()))
                .collect(Collectors.joining(","));
        return Answer.json("{\"responses\":[" + responses + "]}");
    }

    private static String url(JsonNode inner) {
        return inner.path("url").asString();
    }

    private static boolean isList(String url) {
        return url.contains("filter");
    }

    /** Everybody who is asked for by id is there. */
    private static String alone(String url) {
        for (UserObjectId user : List.of(ADA, BEN)) {
            if (url.contains(user.toString())) {
                return inner(200, user(user));
            }
        }
        return NO_SUCH_USER;
    }

    /** Those of the crowd whom the list asks for. */
    private static String listed(String url, List<UserObjectId> crowd) {
        return crowd.stream()
                .filter(user -> url.contains(user.toString()))
                .map(OddListsTest::user)
                .collect(Collectors.joining(",", "{\"value\":[", "]}"));
    }

    private static String user(UserObjectId user) {
        return "{\"id\":\"%s\",\"userPrincipalName\":\"x@contoso.example\"}".formatted(user);
    }

    /** With a place left for the id of the question. */
    private static String inner(int status, String body) {
        return "{\"id\":\"%%s\",\"status\":%d,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":%s}"
                .formatted(status, body);
    }

    private static Obstacle obstacle(UserLook look) {
        assertThat(look.user()).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable<?>) look.user()).obstacle();
    }
}
