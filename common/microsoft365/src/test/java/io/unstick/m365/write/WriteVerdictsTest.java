package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answer means what, write by write. */
class WriteVerdictsTest {
    private static final WriteRequest REQUEST =
            new WriteRequest(TestMicrosoft.CONTOSO, UUID.fromString("0b9c3a52-0000-4000-8000-000000000002"), 1);
    private static final Answer GONE = graph(404, "Request_ResourceNotFound", "Resource 'x' does not exist.");
    private static final Answer NOT_ASSIGNED =
            graph(400, "Request_BadRequest", "User does not have a corresponding license.");
    private static final String ALREADY = "AlreadyInPlace";
    private static final String REFUSED = "Refused";

    private final FakeTime time = new FakeTime();

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("deleteUser", GONE, ALREADY),
                Arguments.of("purgeDeleted", GONE, ALREADY),
                Arguments.of("purgeDeleted", Answer.status(404, "<html>no such page</html>"), REFUSED),
                Arguments.of("purgeDeleted", graph(403, "Authorization_RequestDenied", "No."), REFUSED),
                Arguments.of("restoreDeleted", GONE, REFUSED),
                Arguments.of("setManager", GONE, REFUSED),
                Arguments.of("addToGroup", GONE, REFUSED),
                Arguments.of("addToGroup", member(400), ALREADY),
                Arguments.of("addToGroup", member(403), REFUSED),
                Arguments.of("setManager", member(400), REFUSED),
                Arguments.of("assignLicense", NOT_ASSIGNED, REFUSED),
                Arguments.of("removeSoftDeletedMailbox", exchange(404, "ManagementObjectNotFoundException"), ALREADY),
                Arguments.of("removeSoftDeletedMailbox", exchange(500, "ManagementObjectNotFoundException"), ALREADY),
                Arguments.of("removeSoftDeletedMailbox", exchange(403, "ManagementObjectNotFoundException"), REFUSED),
                Arguments.of("removeSoftDeletedMailbox", exchange(500, "ServerBusyException"), "Ambiguous"),
                Arguments.of("removeSoftDeletedMailbox", Answer.status(403, "\0".repeat(600)), REFUSED),
                Arguments.of("clearPreviousMailbox", exchange(404, "ManagementObjectNotFoundException"), REFUSED),
                Arguments.of("clearPreviousMailbox", Answer.json("{\"value\":[]}"), "Applied"),
                Arguments.of("assignLicense", Answer.json("{\"id\":\"x\"}"), "Applied"),
                Arguments.of("assignLicense", Answer.json("{\"error\":{}}"), "Ambiguous"),
                Arguments.of("assignLicense", Answer.json("<html>"), "Ambiguous"),
                Arguments.of("deleteUser", Answer.status(204, ""), "Applied"),
                Arguments.of("setUsageLocation", Answer.status(204, ""), "Applied"),
                Arguments.of("enableOrganizationCustomization", customized(), ALREADY),
                Arguments.of("clearPreviousMailbox", customized(), REFUSED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void anAnswerMeansWhatItSaysForThisWrite(String write, Answer answer, String expected) throws Exception {
        // When
        WriteOutcome outcome = outcome(WriteCall.named(write), answer);
        // Then
        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        RefusalReason.NO_FREE_SEAT, "Subscription with SKU 1 does not have any available licenses."),
                Arguments.of(
                        RefusalReason.NO_USAGE_LOCATION,
                        "License assignment cannot be done for user with invalid usage location."),
                Arguments.of(
                        RefusalReason.INHERITED_LICENCE,
                        "User license is inherited from a group membership and it cannot be removed directly from the"
                                + " user."),
                Arguments.of(RefusalReason.LICENCE_NOT_ASSIGNED, "User does not have a corresponding license."),
                Arguments.of(
                        RefusalReason.CONFLICTING_PLANS,
                        "License assignment failed because service plans 1 and 2 are mutually exclusive."),
                Arguments.of(
                        RefusalReason.MISSING_DEPENDENCY,
                        "License assignment failed because service plan 1 depends on the service plan(s) 2."),
                Arguments.of(
                        RefusalReason.MASTERED_ON_PREMISES,
                        "Unable to update the specified properties for on-premises mastered Directory Sync objects."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsThatShareMicrosoftsCodeAreToldApart(RefusalReason reason, String text) throws Exception {
        // When
        WriteOutcome outcome = outcome(WriteCall.named("assignLicense"), graph(400, "Request_BadRequest", text));
        // Then
        assertThat(outcome).isInstanceOfSatisfying(WriteOutcome.Refused.class, refused -> {
            assertThat(refused.reason()).contains(reason);
            assertThat(refused.code()).isEqualTo(reason.code());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfARefusalIsTested(RefusalReason reason) {
        assertThat(refusals().map(row -> row.get()[0])).contains(reason);
    }

    @Test
    void takingALicenceThatIsNotThereIsDone() throws Exception {
        // Given
        var taking = new WriteCall(
                "take",
                (writes, request) -> writes.assignLicense(request, TestMicrosoft.ADA, Map.of(), Set.of(WriteCall.SKU)));
        // When
        WriteOutcome outcome = outcome(taking, NOT_ASSIGNED);
        // Then
        assertThat(outcome).isInstanceOf(WriteOutcome.AlreadyInPlace.class);
    }

    @Test
    void usedUpDiagnosticsHoldNothingElseBack() throws Exception {
        // Given
        try (var server = BareServer.answering(request -> request.body().contains("Diagnostic")
                ? Answer.throttled(429, "1800")
                : Answer.json("{\"value\":[]}"))) {
            TenantWrites writes = writes(server);
            WriteOutcome diagnostic = writes.invokeCompanyObjectDiagnostic(REQUEST);
            // When
            WriteOutcome other = writes.enableOrganizationCustomization(REQUEST);
            // Then
            assertThat(diagnostic)
                    .isEqualTo(new WriteOutcome.Throttled(time.instant().plusSeconds(1800)));
            assertThat(other).isInstanceOf(WriteOutcome.Applied.class);
        }
    }

    private WriteOutcome outcome(WriteCall call, Answer answer) throws IOException {
        try (var server = BareServer.answering(_ -> answer)) {
            return call.on(writes(server), REQUEST);
        }
    }

    private TenantWrites writes(BareServer server) {
        MicrosoftSettings settings = TestMicrosoft.at(server.url());
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, time);
        return new HttpTenantWrites(TestMicrosoft.CONTOSO, new SingleShot(calls, settings));
    }

    private static Answer graph(int status, String code, String message) {
        return Answer.status(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    private static Answer member(int status) {
        return graph(
                status,
                "Request_BadRequest",
                "One or more added object references already exist for the following modified properties: 'members'.");
    }

    private static Answer customized() {
        return exchange(400, "OrganizationAlreadyCustomizedException");
    }

    private static Answer exchange(int status, String type) {
        String text = type.startsWith("Organization")
                ? "This operation is not required. Organization is already enabled for customization."
                : "m";
        return Answer.status(
                status,
                "{\"error\":{\"code\":\"x\",\"message\":\"m\",\"details\":[{\"message\":\"Ex1|Microsoft.Exchange.%s|%s\"}]}}"
                        .formatted(type, text));
    }
}
