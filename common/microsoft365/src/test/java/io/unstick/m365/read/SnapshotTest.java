package io.unstick.m365.read;

import static io.unstick.m365.read.BlankAccount.error;
import static io.unstick.m365.read.BlankAccount.list;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.AccountSnapshot.HeldLicence;
import io.unstick.m365.read.Membership.Kind;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.Received;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
    private static final UUID SKU = UUID.fromString("6fd2c87f-b296-42f0-b197-1e91e994b900");
    private static final UUID OTHER_SKU = UUID.fromString("f245ecc8-75af-4f8e-b61f-27d8114de5f3");
    private static final UUID PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    private static final UUID GROUP = UUID.fromString("6f1d0a52-0000-4000-8000-0000000000f1");
    private static final UserObjectId GRACE = UserObjectId.of("6f1d0a52-0000-4000-8000-00000000ace1");

    private static final String USER = """
        {"id":"%s","displayName":"Ada Vance","accountEnabled":true,"businessPhones":["+1 425 555 0109"],"otherMails":[],
         "jobTitle":null,"onPremisesExtensionAttributes":{"extensionAttribute1":"blue","extensionAttribute2":null},
         "employeeOrgData":{"division":null},"mail":"ada@contoso.example",
         "assignedLicenses":[{"skuId":"%s","disabledPlans":[]},{"skuId":"%s","disabledPlans":[]}],
         "licenseAssignmentStates":[
           {"skuId":"%s","assignedByGroup":null,"disabledPlans":["%s"],"state":"Active"},
           {"skuId":"%s","assignedByGroup":"%s","disabledPlans":[],"state":"Active"}]}\
        """.formatted(TestMicrosoft.ADA, SKU, OTHER_SKU, SKU, PLAN, SKU, GROUP);

    @Test
    void whatIsSetIsKeptAndWhatIsNotIsLeftOut() throws Exception {
        // When
        AccountSnapshot snapshot = snapshot(SnapshotTest::answer);
        // Then
        assertThat(snapshot.properties())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "displayName",
                        "Ada Vance",
                        "accountEnabled",
                        true,
                        "businessPhones",
                        List.of("+1 425 555 0109"),
                        "onPremisesExtensionAttributes",
                        Map.of("extensionAttribute1", "blue")));
    }

    @Test
    void everyWayALicenceCameIsKept() throws Exception {
        // When
        AccountSnapshot snapshot = snapshot(SnapshotTest::answer);
        // Then
        assertThat(snapshot.licences())
                .containsExactly(
                        new HeldLicence(SKU, Set.of(PLAN), null),
                        new HeldLicence(SKU, Set.of(), GROUP),
                        new HeldLicence(OTHER_SKU, Set.of(), null));
    }

    @Test
    void groupsManagerAndReportsAreKept() throws Exception {
        // When
        AccountSnapshot snapshot = snapshot(SnapshotTest::answer);
        // Then
        assertThat(snapshot.memberships()).containsExactly(new Membership(GROUP, Kind.SECURITY_GROUP));
        assertThat(snapshot.manager()).isEqualTo(GRACE);
        assertThat(snapshot.reports()).containsExactly(GRACE);
    }

    @Test
    void aUserWithoutManagerHasNone() throws Exception {
        // When
        AccountSnapshot snapshot = snapshot(request -> request.path().contains("/manager")
                ? error(404, "Request_ResourceNotFound", "Resource 'manager' does not exist.")
                : answer(request));
        // Then
        assertThat(snapshot.manager()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/memberOf", "/directReports", "/manager"})
    void halfASnapshotIsNone(String part) throws Exception {
        // When
        Reading<AccountSnapshot> reading = read(request ->
                request.path().contains(part) ? error(403, "Authorization_RequestDenied", "No.") : answer(request));
        // Then
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aSnapshotTellsNoNamesInLogs() throws Exception {
        // When
        AccountSnapshot snapshot = snapshot(SnapshotTest::answer);
        // Then
        assertThat(snapshot.toString()).doesNotContain("Vance", "425");
    }

    private static AccountSnapshot snapshot(Function<Received, Answer> microsoft) throws IOException {
        return read(microsoft).known().orElseThrow();
    }

    private static Reading<AccountSnapshot> read(Function<Received, Answer> microsoft) throws IOException {
        try (var server = BareServer.answering(microsoft)) {
            MicrosoftSettings settings = TestMicrosoft.at(server.url());
            GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, new FakeTime());
            return MicrosoftReads.accountExamination(calls, settings)
                    .snapshot(TestMicrosoft.CONTOSO, TestMicrosoft.ADA);
        }
    }

    private static Answer answer(Received request) {
        if (request.path().contains("/memberOf")) {
            return list("{\"@odata.type\":\"#microsoft.graph.group\",\"id\":\"%s\",\"securityEnabled\":true}"
                    .formatted(GROUP));
        }
        if (request.path().contains("/directReports")) {
            return list("{\"id\":\"%s\"}".formatted(GRACE));
        }
        return request.path().contains("/manager")
                ? Answer.json("{\"id\":\"%s\"}".formatted(GRACE))
                : Answer.json(USER);
    }
}
