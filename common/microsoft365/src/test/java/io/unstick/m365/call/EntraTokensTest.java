package io.unstick.m365.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntraTokensTest {
    private final FakeTime time = new FakeTime();

    @Test
    void aTokenIsFetchedOncePerTenantAndScope() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.status(500))) {
            // Given
            MicrosoftSettings settings = TestMicrosoft.at(server.url());
            EntraTokens tokens = EntraTokens.of(settings, settings.registration(MicrosoftApp.READER));
            // When
            for (int round = 0; round < 3; round++) {
                tokens.bearer(TestMicrosoft.tenant(1), Surface.GRAPH);
                tokens.bearer(TestMicrosoft.tenant(2), Surface.GRAPH);
            }
            // Then
            assertThat(server.tokenCalls()).hasSize(2);
            assertThat(server.tokenCalls())
                    .allSatisfy(call -> assertThat(call.body()).contains(".default"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 65001",
        "400, 65001",
        "400, 700016",
        "401, 7000215",
        "401, 7000222",
        "400, 90002",
        "400, 50020",
        "403, 53003",
        "400, 1234567"
    })
    void aTokenThatOnlyAPersonCanBringBackIsLostAccess(int status, int code) throws Exception {
        // Given
        try (var server = refusing(Answer.status(status, "{\"error\":\"x\",\"error_codes\":[%d]}".formatted(code)))) {
            // When
            Entry entry = enter(server);
            // Then
            assertThat(obstacle(entry)).isInstanceOf(Obstacle.AccessLost.class);
            assertThat(((Obstacle.AccessLost) obstacle(entry)).code()).isEqualTo("AADSTS" + code);
            assertThat(server.tokenCalls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"65001, consent", "700016, consent", "7000222, expired", "90002, no such tenant", "1234567, explains"})
    void aTenantThatIsSetUpWronglyIsProbedOnceInFifteenMinutesAndSaysWhatToDo(int code, String whatToDo)
            throws Exception {
        // Given
        try (var server = refusing(Answer.status(400, "{\"error\":\"x\",\"error_codes\":[%d]}".formatted(code)))) {
            var calls = TestMicrosoft.calls(MicrosoftApp.READER, TestMicrosoft.at(server.url()), time);
            // When
            for (int minute = 0; minute < 60; minute++) {
                var entry = calls.enter(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /users");
                assertThat(obstacle(entry).reason()).contains("AADSTS" + code).contains(whatToDo);
                time.pass(Duration.ofMinutes(1));
            }
            // Then
            assertThat(server.tokenCalls()).hasSize(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"500, ''", "503, '{\"error_codes\":[90033]}'", "400, '{\"error_codes\":[90033]}'", "400, '<html>'"})
    void aTokenEndpointInTroubleIsUnreachableAndAskedOnce(int status, String body) throws Exception {
        // Given
        try (var server = refusing(Answer.status(status, body))) {
            // When
            Entry entry = enter(server);
            // Then
            assertThat(obstacle(entry)).isInstanceOf(Obstacle.Unreachable.class);
            assertThat(server.tokenCalls()).hasSize(1);
        }
    }

    @Test
    void aTokenEndpointThatThrottlesIsLeftAlone() throws Exception {
        // Given
        try (var server = refusing(new Answer.Http(429, Map.of("Retry-After", "9"), "{}"))) {
            // When
            Entry entry = enter(server);
            // Then
            assertThat(obstacle(entry))
                    .isEqualTo(new Obstacle.Throttled(time.instant().plusSeconds(9)));
        }
    }

    private static BareServer refusing(Answer answer) {
        return BareServer.answeringAll(_ -> answer);
    }

    private Entry enter(BareServer server) {
        return TestMicrosoft.calls(MicrosoftApp.READER, TestMicrosoft.at(server.url()), time)
                .enter(TestMicrosoft.CONTOSO, Surface.GRAPH, "GET /users");
    }

    private static Obstacle obstacle(Entry entry) {
        assertThat(entry).isInstanceOf(Entry.Barred.class);
        return ((Entry.Barred) entry).obstacle();
    }
}
