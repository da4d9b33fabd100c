package io.unstick.m365.read;

import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What Microsoft says about Ada, who was created yesterday and has left no trace; a test changes one answer. */
final class BlankAccount implements Function<Received, Answer> {
    static final String USER = "user";
    static final String SIGN_INS = "signInActivity";
    static final String DRIVE = "/drive";
    static final String MEMBER_OF = "/memberOf";
    static final String SOFT_DELETED = "SoftDeletedMailbox";
    static final String INACTIVE = "InactiveMailboxOnly";
    static final String MAILBOX = "Identity";

    private static final Answer NOTHING = Answer.json("{\"value\":[]}");

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    BlankAccount() {
        answers.put(SIGN_INS, user("\"signInActivity\":null"));
        answers.put(DRIVE, error(404, "ResourceNotFound", "User's mysite not found."));
        answers.put("/joinedTeams", NOTHING);
        answers.put("/chats", NOTHING);
        answers.put("/ownedObjects", NOTHING);
        answers.put("/appRoleAssignments", NOTHING);
        answers.put("/directReports", NOTHING);
        answers.put(MEMBER_OF, NOTHING);
        answers.put(SOFT_DELETED, NOTHING);
        answers.put(INACTIVE, NOTHING);
        answers.put(MAILBOX, noSuchMailbox());
        answers.put(
                USER,
                user("\"accountEnabled\":true,\"userType\":\"Member\",\"createdDateTime\":\"%s\""
                        .formatted(FakeTime.MONDAY_9AM.minus(Duration.ofDays(1)))));
    }

    /** Every question of the examination, by what tells its request. */
    static Set<String> questions() {
        return new BlankAccount().answers.keySet();
    }

    BlankAccount but(String question, Answer answer) {
        if (answers.replace(question, answer) == null) {
            throw new IllegalArgumentException("nobody asks " + question);
        }
        return this;
    }

    @Override
    public Answer apply(Received request) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().equals(USER)
                        || request.path().contains(entry.getKey())
                        || request.body().contains("\"" + entry.getKey() + "\""))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    static Answer user(String properties) {
        return Answer.json("{\"id\":\"%s\",\"userPrincipalName\":\"ada@contoso.example\",%s}"
                .formatted(TestMicrosoft.ADA, properties));
    }

    static Answer list(String entry) {
        return Answer.json("{\"value\":[%s]}".formatted(entry));
    }

    static Answer error(int status, String code, String message) {
        return Answer.status(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    private static Answer noSuchMailbox() {
        return Answer.status(404, """
            {"error":{"code":"NotFound","details":[{"message":\
            "Ex6|Microsoft.Exchange.Configuration.Tasks.ManagementObjectNotFoundException|none"}]}}\
            """);
    }
}
