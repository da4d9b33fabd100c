package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.lang.reflect.Method;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests are counted at the server, over a plain socket: what the client believes does not matter. */
class OneRequestPerAttemptTest {
    private static final WriteRequest REQUEST =
            new WriteRequest(TestMicrosoft.CONTOSO, UUID.fromString("0b9c3a52-0000-4000-8000-000000000001"), 1);

    private final FakeTime time = new FakeTime();

    private static final Map<String, Answer> TROUBLES = Map.ofEntries(
            Map.entry("throttled", Answer.throttled(429, "7")),
            Map.entry("internal server error", Answer.status(500)),
            Map.entry("unavailable, come back at once", Answer.throttled(503, "0")),
            Map.entry("gateway timeout", Answer.status(504)),
            Map.entry("request timeout", Answer.status(408)),
            Map.entry("redirected", new Answer.Http(307, Map.of("Location", "/elsewhere"), "")),
            Map.entry("moved", new Answer.Http(301, Map.of("Location", "/elsewhere"), "")),
            Map.entry("closed after applying", new Answer.Close()));

    static Stream<Arguments> everyWriteAndEveryTrouble() {
        return WriteCall.all().stream()
                .flatMap(call -> TROUBLES.keySet().stream().map(trouble -> Arguments.of(call, trouble)));
    }

    @Test
    void everyWriteIsAmongThem() {
        assertThat(WriteCall.all().stream().map(WriteCall::method))
                .containsExactlyInAnyOrderElementsOf(Stream.of(TenantWrites.class.getMethods())
                        .map(Method::getName)
                        .toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyWriteAndEveryTrouble")
    void whateverTheTroubleOneRequestIsSent(WriteCall call, String trouble) throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> TROUBLES.getOrDefault(trouble, Answer.status(204)))) {
            // When
            WriteOutcome outcome = call.on(writes(server.url()), REQUEST);
            // Then
            assertThat(outcome)
                    .isInstanceOf(
                            trouble.equals("throttled") ? WriteOutcome.Throttled.class : WriteOutcome.Ambiguous.class);
            assertThat(server.calls())
                    .singleElement()
                    .satisfies(sent -> assertThat(sent.header("client-request-id"))
                            .isEqualTo(REQUEST.clientRequestId().toString()));
        }
    }

    @Test
    void timedOutOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(new Answer.Hang());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void aPooledConnectionThatDiesUnderAWriteIsNotTriedAgain() throws Exception {
        // Given
        var arrived = new AtomicInteger();
        try (var server = BareServer.answering(
                _ -> arrived.incrementAndGet() == 1 ? Answer.status(204, "") : new Answer.Close())) {
            TenantWrites writes = writes(server.url());
            WriteOutcome warm = writes.retryServiceProvisioning(REQUEST, TestMicrosoft.ADA);
            // When
            WriteOutcome outcome = writes.retryServiceProvisioning(
                    new WriteRequest(TestMicrosoft.CONTOSO, UUID.randomUUID(), 1), TestMicrosoft.ADA);
            // Then
            assertThat(warm).isInstanceOf(WriteOutcome.Applied.class);
            assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
            assertThat(server.calls()).hasSize(2);
        }
    }

    @Test
    void whatCouldNotConnectWasNotSent() throws Exception {
        // Given
        int nobodyListens;
        try (var socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        try (var login = BareServer.answering(_ -> Answer.status(500))) {
            MicrosoftSettings settings = TestMicrosoft.at(login.url(), "http://127.0.0.1:" + nobodyListens);
            // When
            WriteOutcome outcome = writes(settings).retryServiceProvisioning(REQUEST, TestMicrosoft.ADA);
            // Then
            assertThat(outcome).isInstanceOf(WriteOutcome.NotSent.class);
        }
    }

    @Test
    void withoutATokenNothingIsSent() throws Exception {
        // Given
        try (var server = BareServer.answeringAll(_ -> Answer.status(400, "{\"error_codes\":[65001]}"))) {
            // When
            WriteOutcome outcome = writes(server.url()).retryServiceProvisioning(REQUEST, TestMicrosoft.ADA);
            // Then
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            WriteOutcome.NotSent.class,
                            notSent -> assertThat(notSent.obstacle()).isInstanceOf(Obstacle.AccessLost.class));
            assertThat(server.calls()).isEmpty();
        }
    }

    private WriteOutcome graphWriteAgainst(Answer answer) throws Exception {
        try (var server = BareServer.answering(_ -> answer)) {
            WriteOutcome outcome = writes(server.url()).retryServiceProvisioning(REQUEST, ada());
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.method()).isEqualTo("POST");
                assertThat(call.path()).isEqualTo("/v1.0/users/" + ada() + "/retryServiceProvisioning");
                assertThat(call.header("client-request-id"))
                        .isEqualTo(REQUEST.clientRequestId().toString());
            });
            return outcome;
        }
    }

    private static UserObjectId ada() {
        return TestMicrosoft.ADA;
    }

    private TenantWrites writes(String url) {
        return writes(TestMicrosoft.at(url));
    }

    private TenantWrites writes(MicrosoftSettings settings) {
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, time);
        return new HttpTenantWrites(TestMicrosoft.CONTOSO, new SingleShot(calls, settings));
    }
}
