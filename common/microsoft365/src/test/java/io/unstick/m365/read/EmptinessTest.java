package io.unstick.m365.read;

import static io.unstick.m365.read.BlankAccount.error;
import static io.unstick.m365.read.BlankAccount.list;
import static io.unstick.m365.read.BlankAccount.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a new account without any trace is empty, and only when every single question was answered. */
class EmptinessTest {
    private static final String ENABLED_MEMBER =
            "\"accountEnabled\":true,\"userType\":\"Member\",\"createdDateTime\":\"2026-11-01T09:00:00Z\"";
    private static final String ANY = "{\"id\":\"6f1d0a52-0000-4000-8000-0000000000aa\"}";

    private final FakeTime time = new FakeTime();

    static Set<String> everyQuestion() {
        return BlankAccount.questions();
    }

    @Test
    void anAccountWithoutAnyTraceIsProvenEmpty() throws Exception {
        // When
        Reading<Emptiness> reading = read(new BlankAccount());
        // Then
        assertThat(reading.known()).get().isInstanceOfSatisfying(Emptiness.Proven.class, proven -> {
            assertThat(proven.proof().tenant()).isEqualTo(TestMicrosoft.CONTOSO);
            assertThat(proven.proof().user()).isEqualTo(TestMicrosoft.ADA);
            assertThat(proven.proof().readAt()).isEqualTo(time.instant());
        });
    }

    static Stream<Arguments> traces() {
        return Stream.of(
                Arguments.of(BlankAccount.SIGN_INS, signedIn("lastSignInDateTime"), "signed in"),
                Arguments.of(BlankAccount.SIGN_INS, signedIn("lastNonInteractiveSignInDateTime"), "signed in"),
                Arguments.of(BlankAccount.DRIVE, Answer.json(ANY), "OneDrive"),
                Arguments.of("/joinedTeams", list(ANY), "team"),
                Arguments.of("/chats", list(ANY), "chat"),
                Arguments.of("/ownedObjects", list(ANY), "owns"),
                Arguments.of("/appRoleAssignments", list(ANY), "applications"),
                Arguments.of("/directReports", list(ANY), "report to them"),
                Arguments.of(BlankAccount.MEMBER_OF, list(ANY), "OTHER"),
                Arguments.of(BlankAccount.MEMBER_OF, list(role()), "DIRECTORY_ROLE"),
                Arguments.of(BlankAccount.MEMBER_OF, list(group("\"isAssignableToRole\":true")), "ROLE_ASSIGNABLE"),
                Arguments.of(BlankAccount.MEMBER_OF, list(group("\"onPremisesSyncEnabled\":true")), "SYNCHRONISED"),
                Arguments.of(BlankAccount.MEMBER_OF, list(group("\"mailEnabled\":true")), "DISTRIBUTION"),
                Arguments.of(BlankAccount.SOFT_DELETED, list(gone(TestMicrosoft.ADA.toString(), "x@y.z")), "deleted"),
                Arguments.of(BlankAccount.INACTIVE, list(gone(TestMicrosoft.ADA.toString(), "x@y.z")), "deleted"),
                Arguments.of(BlankAccount.SOFT_DELETED, list(gone("", "SMTP:Ada@contoso.example")), "deleted"),
                Arguments.of(BlankAccount.MAILBOX, list(mailbox()), "mailbox"),
                Arguments.of(BlankAccount.USER, user(ENABLED_MEMBER.replace("true", "false")), "blocked"),
                Arguments.of(BlankAccount.USER, user(ENABLED_MEMBER.replace("Member", "Guest")), "member"),
                Arguments.of(
                        BlankAccount.USER, user(ENABLED_MEMBER.replace("11-01T09:00:00", "10-19T08:59:59")), "14 days"),
                Arguments.of(BlankAccount.USER, user("\"accountEnabled\":true,\"userType\":\"Member\""), "how old"),
                Arguments.of(BlankAccount.USER, user(ENABLED_MEMBER + ",\"isResourceAccount\":true"), "resource"),
                Arguments.of(BlankAccount.USER, user(ENABLED_MEMBER + ",\"onPremisesSyncEnabled\":true"), "Directory"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("traces")
    void oneTraceRefutes(String question, Answer answer, String objection) throws Exception {
        // When
        Reading<Emptiness> reading = read(new BlankAccount().but(question, answer));
        // Then
        assertThat(reading.known())
                .get()
                .isInstanceOfSatisfying(
                        Emptiness.Refuted.class,
                        refuted -> assertThat(refuted.why())
                                .singleElement()
                                .asString()
                                .contains(objection));
    }

    @Test
    void everyTraceIsNamed() throws Exception {
        // Given
        BlankAccount account = new BlankAccount()
                .but("/chats", list(ANY))
                .but(BlankAccount.DRIVE, Answer.json(ANY))
                .but(BlankAccount.MAILBOX, list(mailbox()));
        // When
        Reading<Emptiness> reading = read(account);
        // Then
        assertThat(reading.known())
                .get()
                .isInstanceOfSatisfying(
                        Emptiness.Refuted.class,
                        refuted -> assertThat(refuted.why()).hasSize(3));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void oneQuestionThatIsRefusedLeavesItOpen(String question) throws Exception {
        // When
        Reading<Emptiness> reading =
                read(new BlankAccount().but(question, error(403, "Authorization_RequestDenied", "No.")));
        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        blind -> assertThat(blind.obstacle()).isInstanceOf(Obstacle.AccessLost.class));
    }

    @ParameterizedTest
    @MethodSource("everyQuestion")
    void oneQuestionWithoutASensibleAnswerLeavesItOpen(String question) throws Exception {
        for (Answer nonsense : Map.of(
                        "object", Answer.json("{}"),
                        "HTML", Answer.json("<html>"),
                        "bare 404", Answer.status(404),
                        "wrong types", Answer.json("{\"id\":7,\"value\":\"none\",\"signInActivity\":1}"))
                .values()) {
            // When
            Reading<Emptiness> reading = read(new BlankAccount().but(question, nonsense));
            // Then
            assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/joinedTeams", "/chats", "/memberOf", "/drive"})
    void aUserWhoVanishesMeanwhileIsNotProvenEmpty(String question) throws Exception {
        // When
        Reading<Emptiness> reading =
                read(new BlankAccount().but(question, error(404, "Request_ResourceNotFound", "Gone.")));
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aUserWhoIsNotThereIsAbsent() throws Exception {
        // When
        Reading<Emptiness> reading =
                read(new BlankAccount().but(BlankAccount.USER, error(404, "Request_ResourceNotFound", "Gone.")));
        // Then
        assertThat(reading).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void withoutTheLicenceForSignInsOnlyTheSignInsAreLost() throws Exception {
        // Given
        var account = new BlankAccount()
                .but(BlankAccount.SIGN_INS, error(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", "No."));
        try (var server = BareServer.answering(account)) {
            AccountExamination examination = examination(server);
            examination.emptiness(TestMicrosoft.CONTOSO, TestMicrosoft.ADA);
            // When
            Reading<AccountSnapshot> other = examination.snapshot(TestMicrosoft.CONTOSO, TestMicrosoft.ADA);
            // Then
            assertThat(other).isInstanceOf(Reading.Known.class);
        }
    }

    @Test
    void membershipsThatCanBeGivenBackDoNotRefute() throws Exception {
        // Given
        String memberships = String.join(
                ",",
                group("\"securityEnabled\":true"),
                group("\"groupTypes\":[\"Unified\"],\"mailEnabled\":true"),
                group("\"groupTypes\":[\"DynamicMembership\"]"));
        // When
        Reading<Emptiness> reading = read(new BlankAccount().but(BlankAccount.MEMBER_OF, list(memberships)));
        // Then
        assertThat(reading.known()).get().isInstanceOf(Emptiness.Proven.class);
    }

    @Test
    void somebodyElsesDeletedMailboxIsNoTrace() throws Exception {
        // Given
        String theirs = gone("6f1d0a52-0000-4000-8000-0000000000bb", "SMTP:ada@contoso.example");
        // When
        Reading<Emptiness> reading = read(new BlankAccount().but(BlankAccount.SOFT_DELETED, list(theirs)));
        // Then
        assertThat(reading.known()).get().isInstanceOf(Emptiness.Proven.class);
    }

    @Test
    void aProofAges() {
        // When
        EmptinessProof proof = new EmptinessProof(TestMicrosoft.CONTOSO, TestMicrosoft.ADA, time.instant());
        // Then
        assertThat(proof.isFreshAt(time.instant())).isTrue();
        assertThat(proof.isFreshAt(time.instant().plus(Duration.ofMinutes(5)))).isTrue();
        assertThat(proof.isFreshAt(time.instant().plus(Duration.ofMinutes(5)).plusMillis(1)))
                .isFalse();
        assertThat(proof.isFreshAt(time.instant().minusMillis(1))).isFalse();
    }

    private Reading<Emptiness> read(BlankAccount account) throws IOException {
        try (var server = BareServer.answering(account)) {
            return examination(server).emptiness(TestMicrosoft.CONTOSO, TestMicrosoft.ADA);
        }
    }

    private AccountExamination examination(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, time);
        return MicrosoftReads.accountExamination(calls, settings);
    }

    private static Answer signedIn(String property) {
        return user("\"signInActivity\":{\"%s\":\"2026-11-01T10:00:00Z\"}".formatted(property));
    }

    private static String role() {
        return "{\"@odata.type\":\"#microsoft.graph.directoryRole\",\"id\":\"6f1d0a52-0000-4000-8000-0000000000ab\"}";
    }

    private static String group(String properties) {
        return """
            {"@odata.type":"#microsoft.graph.group","id":"6f1d0a52-0000-4000-8000-0000000000ac",%s}\
            """.formatted(properties);
    }

    private static String gone(String objectId, String address) {
        return """
            {"Guid":"6f1d0a52-0000-4000-8000-0000000000ad","ExternalDirectoryObjectId":"%s","EmailAddresses":["%s"]}\
            """.formatted(objectId, address);
    }

    private static String mailbox() {
        return """
            {"ExchangeGuid":"6f1d0a52-0000-4000-8000-0000000000ae","RecipientTypeDetails":"UserMailbox",\
            "ExternalDirectoryObjectId":"%s"}\
            """.formatted(TestMicrosoft.ADA);
    }
}
