package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.client.MockClientHttpRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves the read adapters, seen at the server; and what their last gates refuse whatever the code above does. */
class OnlyReadsLeaveTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CMDLETS = Set.of(
            "Get-Mailbox",
            "Get-User",
            "Get-Recipient",
            "Get-OrganizationConfig",
            "Get-AcceptedDomain",
            "Get-MailUser",
            "Get-MailPublicFolder",
            "Get-MigrationUser",
            "Get-MoveRequest");

    @Test
    void everyPortMethodSendsNothingButReads() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.status(404))) {
            // Given
            List<PortCall> all = PortCall.all();
            // When
            all.forEach(call -> call.ask(ports(server)));
            // Then
            assertThat(server.calls()).hasSize(all.size()).allSatisfy(OnlyReadsLeaveTest::isRead);
            assertThat(all.stream().map(PortCall::method))
                    .containsExactlyInAnyOrderElementsOf(PortCall.PORTS.stream()
                            .flatMap(port -> Stream.of(port.getDeclaredMethods())
                                    // What is no reading tells what was heard before, and asks nobody.
                                    .filter(method -> !method.getReturnType().isPrimitive())
                                    .map(method -> port.getSimpleName() + "." + method.getName()))
                            .toList());
        }
    }

    @Test
    void theSdkCannotWriteThroughOurClient() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.status(204, ""))) {
            // Given
            MicrosoftSettings settings = TestMicrosoft.at(server.url());
            var client = new GraphClients(calls(settings), settings).of(TestMicrosoft.CONTOSO);
            var user = client.users().byUserId(TestMicrosoft.ADA.toString());
            // When
            List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> writes = List.of(
                    () -> user.delete(),
                    () -> user.patch(new com.microsoft.graph.models.User()),
                    () -> user.retryServiceProvisioning().post());
            // Then
            assertThat(writes).allSatisfy(write -> assertThatThrownBy(write).isInstanceOf(ForbiddenRead.class));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void aBatchWithOneWriteDoesNotLeave() throws Exception {
        try (var server = BareServer.answering(_ -> Answer.json("{\"responses\":[]}"))) {
            // Given
            MicrosoftSettings settings = TestMicrosoft.at(server.url());
            var client = new GraphClients(calls(settings), settings).of(TestMicrosoft.CONTOSO);
            var batch = new com.microsoft.graph.core.content.BatchRequestContent(client);
            batch.addBatchRequestStep(request("/v1.0/users/1", server).get().build());
            batch.addBatchRequestStep(
                    request("/v1.0/users/2", server).post(emptyJson()).build());
            // When
            assertThatThrownBy(() -> client.getBatchRequestBuilder().post(batch, new java.util.HashMap<>()))
                    // Then
                    .isInstanceOf(ForbiddenRead.class);
            assertThat(server.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"CmdletInput\":{\"CmdletName\":\"Set-Mailbox\",\"Parameters\":{}}}",
                "{\"CmdletInput\":{\"CmdletName\":\"Enable-OrganizationCustomization\"}}",
                "{\"CmdletInput\":{\"CmdletName\":\"get-mailbox; Remove-Mailbox\"}}",
                "{}",
                "not json"
            })
    void aCmdletOutsideTheListDoesNotLeave(String body) {
        // Given
        var gate = new ReadCmdletsOnly(URI.create("http://127.0.0.1:1"));
        var request = new MockClientHttpRequest(HttpMethod.POST, URI.create("http://127.0.0.1:1/adminapi"));
        // When
        assertThatThrownBy(() -> gate.intercept(request, body.getBytes(StandardCharsets.UTF_8), (_, _) -> {
                    throw new AssertionError("it left");
                }))
                // Then
                .isInstanceOf(ForbiddenRead.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /adminapi/v1.0/tenant/Mailbox",
        "GET, /adminapi/v1.0/tenant/EXOModuleFile/more",
        "POST, /adminapi/v1.0/tenant/EXOModuleFile",
        "DELETE, /adminapi/v1.0/tenant/EXOModuleFile"
    })
    void besidesCmdletsOnlyTheirListMayBeAskedFor(String method, String path) {
        // Given
        var gate = new ReadCmdletsOnly(URI.create("http://127.0.0.1:1"));
        var request = new MockClientHttpRequest(HttpMethod.valueOf(method), URI.create("http://127.0.0.1:1" + path));
        // When
        assertThatThrownBy(() -> gate.intercept(request, new byte[0], (_, _) -> {
                    throw new AssertionError("it left");
                }))
                // Then
                .isInstanceOf(ForbiddenRead.class);
    }

    private static void isRead(Received call) {
        if (call.path().startsWith("/adminapi/beta/")) {
            JsonNode input = JSON.readTree(call.body()).path("CmdletInput");
            assertThat(CMDLETS).contains(input.path("CmdletName").asString());
        } else if (call.path().equals("/v1.0/$batch")) {
            JsonNode requests = JSON.readTree(call.body()).path("requests");
            assertThat(requests)
                    .isNotEmpty()
                    .allSatisfy(request ->
                            assertThat(request.path("method").asString()).isEqualTo("GET"));
        } else {
            assertThat(call.method()).isEqualTo("GET");
        }
    }

    private static okhttp3.RequestBody emptyJson() {
        return okhttp3.RequestBody.create("{}", okhttp3.MediaType.get("application/json"));
    }

    private static okhttp3.Request.Builder request(String path, BareServer server) {
        return new okhttp3.Request.Builder().url(server.url() + path);
    }

    private static PortCall.Ports ports(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = calls(settings);
        return PortCall.Ports.of(calls, settings);
    }

    private static GuardedCalls calls(MicrosoftSettings settings) {
        return TestMicrosoft.calls(MicrosoftApp.READER, settings, new FakeTime());
    }
}
