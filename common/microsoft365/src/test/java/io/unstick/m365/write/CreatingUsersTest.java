package io.unstick.m365.write;

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
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatingUsersTest {
    private static final WriteRequest REQUEST =
            new WriteRequest(TestMicrosoft.CONTOSO, UUID.fromString("0b9c3a52-0000-4000-8000-000000000003"), 1);
    private static final String PASSWORD = "correct horse battery";

    @Test
    void theNewObjectIdComesBack() throws Exception {
        // When
        CreationOutcome outcome = create(created("\"" + TestMicrosoft.ADA + "\""));
        // Then
        assertThat(outcome).isEqualTo(new CreationOutcome.Created(TestMicrosoft.ADA, "answer-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"1-1-1-1-1\"", "null"})
    void aYesWithoutAnIdIsAmbiguous(String id) throws Exception {
        // When
        CreationOutcome outcome = create(created(id));
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CreationOutcome.NotCreated.class,
                        not -> assertThat(not.outcome()).isInstanceOf(WriteOutcome.Ambiguous.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"userPrincipalName", "proxyAddresses", "mailNickname"})
    void whatSomebodyElseHasIsSaid(String property) throws Exception {
        // When
        CreationOutcome outcome = create(Answer.status(400, """
            {"error":{"code":"Request_BadRequest","message":"Another object with the same value for property %s already \
            exists."}}\
            """.formatted(property)));
        // Then
        assertThat(outcome).isEqualTo(new CreationOutcome.Taken(property, null));
    }

    @Test
    void anyOtherRefusalIsOne() throws Exception {
        // When
        CreationOutcome outcome = create(Answer.status(
                400, "{\"error\":{\"code\":\"Request_BadRequest\",\"message\":\"The password is too weak.\"}}"));
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CreationOutcome.NotCreated.class,
                        not -> assertThat(not.outcome()).isInstanceOf(WriteOutcome.Refused.class));
    }

    @Test
    void thePasswordIsInTheRequestAndNowhereElse() throws Exception {
        // Given
        NewUser user = WriteCall.newUser();
        try (var server = BareServer.answering(_ -> created("\"" + TestMicrosoft.ADA + "\""))) {
            // When
            CreationOutcome outcome = writes(server).createUser(REQUEST, user);
            // Then
            assertThat(server.calls())
                    .singleElement()
                    .extracting(Received::body)
                    .asString()
                    .contains(PASSWORD);
            assertThat(List.of(
                                    outcome,
                                    user,
                                    user.password(),
                                    new GraphCommands(TestMicrosoft.at(server.url())
                                                    .graphUrl())
                                            .createUser(user))
                            .toString())
                    .doesNotContain("correct", "Vance");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordProfile", "id", "mail", "assignedLicenses", "identities"})
    void nobodyBringsWhatIsNotAUsersToSay(String property) {
        // Given
        Map<String, Object> properties = new HashMap<>(WriteCall.newUser().properties());
        properties.put(property, "x");
        // When
        assertThatThrownBy(() -> new NewUser(properties, password()))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userPrincipalName", "displayName", "mailNickname", "accountEnabled"})
    void nobodyIsCreatedWithout(String property) {
        // Given
        Map<String, Object> properties = new HashMap<>(WriteCall.newUser().properties());
        properties.remove(property);
        // When
        assertThatThrownBy(() -> new NewUser(properties, password()))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property);
    }

    @Test
    void aShortPasswordIsNone() {
        assertThatThrownBy(() -> new InitialPassword("short".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CreationOutcome create(Answer answer) throws IOException {
        try (var server = BareServer.answering(_ -> answer)) {
            return writes(server).createUser(REQUEST, WriteCall.newUser());
        }
    }

    private static TenantWrites writes(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, new FakeTime());
        return new HttpTenantWrites(TestMicrosoft.CONTOSO, new SingleShot(calls, settings));
    }

    private static Answer created(String id) {
        return new Answer.Http(201, Map.of("request-id", "answer-1"), "{\"id\":%s}".formatted(id));
    }

    private static InitialPassword password() {
        return new InitialPassword(PASSWORD.toCharArray());
    }
}
