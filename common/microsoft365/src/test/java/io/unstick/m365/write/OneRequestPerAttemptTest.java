package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.net.ServerSocket;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Requests are counted at the server, over a plain socket: what the client believes does not matter. */
class OneRequestPerAttemptTest {
    private static final WriteRequest REQUEST =
            new WriteRequest(TestMicrosoft.CONTOSO, UUID.fromString("0b9c3a52-0000-4000-8000-000000000001"), 1);

    private final FakeTime time = new FakeTime();

    @Test
    void throttledOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(Answer.throttled(429, "7"));
        // Then
        assertThat(outcome).isEqualTo(new WriteOutcome.Throttled(time.instant().plusSeconds(7)));
    }

    @Test
    void internalServerErrorOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(Answer.status(500));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void serviceUnavailableOnceEvenWhenToldToComeBackAtOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(Answer.throttled(503, "0"));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void gatewayTimeoutOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(Answer.status(504));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void requestTimeoutOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(Answer.status(408));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void redirectedOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(new Answer.Http(307, java.util.Map.of("Location", "/elsewhere"), ""));
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void timedOutOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(new Answer.Hang());
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
    }

    @Test
    void connectionClosedAfterApplyingOnce() throws Exception {
        // When
        WriteOutcome outcome = graphWriteAgainst(new Answer.Close());
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
    void aCmdletIsInvokedOnceToo() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> new Answer.Close())) {
            // When
            WriteOutcome outcome = writes(server.url())
                    .releaseAddress(REQUEST, HolderKind.MAIL_CONTACT, "holder", "ada@contoso.example");
            // Then
            assertThat(outcome).isInstanceOf(WriteOutcome.Ambiguous.class);
            assertThat(server.calls()).singleElement().satisfies(call -> {
                assertThat(call.header("client-request-id"))
                        .isEqualTo(REQUEST.clientRequestId().toString());
                assertThat(call.body()).contains("Set-MailContact").contains("smtp:ada@contoso.example");
            });
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
