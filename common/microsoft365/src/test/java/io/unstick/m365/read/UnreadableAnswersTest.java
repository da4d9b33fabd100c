package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question, answered in every bad way: never known, never absent. */
class UnreadableAnswersTest {
    private static final String NOT_FOUND_INSIDE = """
        {"error":{"code":"Request_ResourceNotFound","message":"m","innererror":{"internalexception":
        {"type":"Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException","message":"m"}}}}\
        """;

    private static final Map<String, Answer> NONSENSE = Map.ofEntries(
            Map.entry("empty body", Answer.json("")),
            Map.entry("empty object", Answer.json("{}")),
            Map.entry("null", Answer.json("null")),
            Map.entry("a list", Answer.json("[]")),
            Map.entry("no JSON", Answer.json("all is well")),
            Map.entry("JSON cut off", Answer.json("{\"value\":[{\"id\":\"6f1d0a52-0000-4000-8000-0000")),
            Map.entry("wrong types", Answer.json("{\"value\":\"none\",\"id\":7,\"issues\":{},\"responses\":3}")),
            Map.entry("an error inside a success", Answer.json(NOT_FOUND_INSIDE)),
            Map.entry("HTML", new Answer.Http(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>")),
            Map.entry("HTML for 404", new Answer.Http(404, Map.of("Content-Type", "text/html"), "<html>404</html>")),
            Map.entry("a bare 404", Answer.status(404)),
            Map.entry("deep nesting", Answer.json("[".repeat(200_000))),
            Map.entry("deep nesting inside", Answer.json("{\"value\":" + nested() + ",\"id\":" + nested() + "}")),
            Map.entry("a redirect", new Answer.Http(302, Map.of("Location", "http://127.0.0.1:1/"), "")),
            Map.entry("a giant", Answer.json("{\"value\":[\"" + "x".repeat(11 * 1024 * 1024) + "\"]}")));

    private static String nested() {
        return "{\"x\":[".repeat(50_000) + "]}".repeat(50_000);
    }

    static Stream<Arguments> everyQuestionAndEveryNonsense() {
        return PortCall.all().stream()
                .flatMap(call -> NONSENSE.keySet().stream().map(kind -> Arguments.of(call, kind)));
    }

    static List<PortCall> everyQuestion() {
        return PortCall.all();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyQuestionAndEveryNonsense")
    void nonsenseIsNeitherYesNorNo(PortCall call, String kind) throws Exception {
        // When
        Obstacle obstacle = obstacle(call, NONSENSE.getOrDefault(kind, Answer.status(500)));
        // Then
        assertThat(obstacle).isInstanceOf(Obstacle.Nonsense.class);
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void aRefusalOfNulBytesIsLostAccess(PortCall call) throws Exception {
        // When
        Obstacle obstacle = obstacle(call, Answer.status(403, "\0".repeat(600)));
        // Then
        assertThat(obstacle)
                .isInstanceOfSatisfying(
                        Obstacle.AccessLost.class,
                        lost -> assertThat(lost.code()).isEqualTo("HTTP 403"));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void aServerErrorIsUnreachable(PortCall call) throws Exception {
        // When
        Obstacle obstacle = obstacle(call, new Answer.Http(502, Map.of("Content-Type", "text/html"), "<html>"));
        // Then
        assertThat(obstacle).isInstanceOf(Obstacle.Unreachable.class);
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void aConnectionThatBreaksIsUnreachable(PortCall call) throws Exception {
        // When
        Obstacle obstacle = obstacle(call, new Answer.Close());
        // Then
        assertThat(obstacle).isInstanceOf(Obstacle.Unreachable.class);
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void throttlingCarriesItsEnd(PortCall call) throws Exception {
        // When
        Obstacle obstacle = obstacle(call, Answer.throttled(429, "2.5"));
        // Then
        assertThat(obstacle).isEqualTo(new Obstacle.Throttled(FakeTime.MONDAY_9AM.plusMillis(2500)));
    }

    @Test
    void aLinkToAForeignHostIsNotFollowed() throws Exception {
        try (var thief = BareServer.answering(_ -> Answer.json("{}"))) {
            // When
            Obstacle obstacle = obstacle(
                    PortCall.all().getFirst(),
                    Answer.json("{\"value\":[],\"@odata.nextLink\":\"%s/v1.0/users/delta?$skiptoken=1\"}"
                            .formatted(thief.url())));
            // Then
            assertThat(obstacle).isInstanceOf(Obstacle.Nonsense.class);
            assertThat(thief.calls()).isEmpty();
        }
    }

    @Test
    void linksThatRunInACircleEnd() throws Exception {
        try (var server = BareServer.answering(
                request -> Answer.json("{\"value\":[],\"@odata.nextLink\":\"http://%s/v1.0/users/delta?$skiptoken=1\"}"
                        .formatted(request.header("host"))))) {
            // When
            Reading<?> reading = PortCall.all().getFirst().ask(ports(server));
            // Then
            assertThat(reading).isInstanceOf(Reading.Unreadable.class);
            assertThat(server.calls()).hasSizeLessThan(4);
        }
    }

    @Test
    void linksThatNeverEndEnd() throws Exception {
        // Given
        var pages = new AtomicInteger();
        try (var server = BareServer.answering(
                request -> Answer.json("{\"value\":[],\"@odata.nextLink\":\"http://%s/v1.0/users/delta?$skiptoken=%d\"}"
                        .formatted(request.header("host"), pages.incrementAndGet())))) {
            // When
            Reading<?> reading = PortCall.all().getFirst().ask(ports(server));
            // Then
            assertThat(reading).isInstanceOf(Reading.Unreadable.class);
            assertThat(pages).hasValueLessThan(10_100);
        }
    }

    @Test
    void fiftyMegabytesAreNotTakenIn() throws Exception {
        // When
        Obstacle obstacle =
                obstacle(PortCall.all().getFirst(), Answer.json("{\"value\":[\"" + "x".repeat(50 << 20) + "\"]}"));
        // Then
        assertThat(obstacle.reason()).contains("10 MB");
    }

    private static Obstacle obstacle(PortCall call, Answer answer) throws Exception {
        try (var server = BareServer.answering(_ -> answer)) {
            Reading<?> reading = call.ask(ports(server));
            assertThat(reading).isInstanceOf(Reading.Unreadable.class);
            return ((Reading.Unreadable<?>) reading).obstacle();
        }
    }

    private static PortCall.Ports ports(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.READER, settings, new FakeTime());
        return PortCall.Ports.of(calls, settings);
    }
}
