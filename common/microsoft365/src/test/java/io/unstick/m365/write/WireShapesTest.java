package io.unstick.m365.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.read.Proofs;
import io.unstick.m365.wire.Answer;
import io.unstick.m365.wire.BareServer;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves, as Microsoft documents it. */
class WireShapesTest {
    private static final WriteRequest REQUEST =
            new WriteRequest(TestMicrosoft.CONTOSO, UUID.fromString("0b9c3a52-0000-4000-8000-000000000004"), 1);
    private static final String ADA = TestMicrosoft.ADA.toString();
    private static final UUID PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        retryServiceProvisioning   | POST   | /v1.0/users/{ada}/retryServiceProvisioning
        assignLicense              | POST   | /v1.0/users/{ada}/assignLicense
        setUsageLocation           | PATCH  | /v1.0/users/{ada}
        reprocessLicenseAssignment | POST   | /v1.0/users/{ada}/reprocessLicenseAssignment
        purgeDeleted               | DELETE | /v1.0/directory/deletedItems/{ada}
        deleteUser                 | DELETE | /v1.0/users/{ada}
        restoreDeleted             | POST   | /v1.0/directory/deletedItems/{ada}/restore
        createUser                 | POST   | /v1.0/users
        addToGroup                 | POST   | /v1.0/groups/6f1d0a52-0000-4000-8000-0000000000f1/members/$ref
        setManager                 | PUT    | /v1.0/users/{ada}/manager/$ref
        """)
    void aGraphWriteGoesWhereItIsDocumented(String write, String method, String path) throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.status(204, ""))) {
            // When
            WriteCall.named(write).on(writes(server), REQUEST);
            // Then
            assertThat(server.calls()).singleElement().satisfies(sent -> {
                assertThat(sent.method()).isEqualTo(method);
                assertThat(sent.path()).isEqualTo(path.replace("{ada}", ADA));
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        enableOrganizationCustomization | Enable-OrganizationCustomization             | {}
        invokeRecipientDiagnostic       | Invoke-ProvisioningRecipientDiagnostic       | {"Recipients":["ada@contoso.example"]}
        invokeCompanyObjectDiagnostic   | Invoke-ProvisioningCompanyObjectDiagnostic   | {}
        invokeAcceptedDomainDiagnostic  | Invoke-ProvisioningAcceptedDomainDiagnostic  | {}
        clearPreviousMailbox            | Set-User       | {"Identity":"{ada}","PermanentlyClearPreviousMailboxInfo":true,"Confirm":false}
        removeSoftDeletedMailbox        | Remove-Mailbox | {"Identity":"6f1d0a52-0000-4000-8000-0000000000f1","PermanentlyDelete":true,"Confirm":false}
        """)
    void aCmdletHasTheDocumentedParameters(String write, String cmdlet, String parameters) throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.json("{\"value\":[]}"))) {
            // When
            WriteCall.named(write).on(writes(server), REQUEST);
            // Then
            JsonNode input = body(server).path("CmdletInput");
            assertThat(input.path("CmdletName").asString()).isEqualTo(cmdlet);
            assertThat(input.path("Parameters"))
                    .isEqualTo(JsonMapper.shared().readTree(parameters.replace("{ada}", ADA)));
        }
    }

    @Test
    void licencesAreGivenAndTakenInOneCall() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.json("{}"))) {
            // When
            writes(server)
                    .assignLicense(
                            REQUEST, TestMicrosoft.ADA, Map.of(WriteCall.SKU, Set.of(PLAN)), Set.of(WriteCall.GROUP));
            // Then
            assertThat(body(server))
                    .isEqualTo(JsonMapper.shared().readTree("""
                        {"addLicenses":[{"skuId":"%s","disabledPlans":["%s"]}],"removeLicenses":["%s"]}\
                        """.formatted(WriteCall.SKU, PLAN, WriteCall.GROUP)));
        }
    }

    @Test
    void aPublicFolderGivesUpAnAddress() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.json("{\"value\":[]}"))) {
            // When
            writes(server).releaseAddress(REQUEST, HolderKind.MAIL_PUBLIC_FOLDER, "folder", "ada@contoso.example");
            // Then
            assertThat(body(server).toString())
                    .contains("Set-MailPublicFolder", "\"Remove\":[\"smtp:ada@contoso.example\"]");
        }
    }

    @Test
    void membersAndManagersAreNamedAtTheConfiguredCloud() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.status(204, ""))) {
            TenantWrites writes = writes(server);
            // When
            writes.addToGroup(REQUEST, WriteCall.GROUP, TestMicrosoft.ADA);
            writes.setManager(REQUEST, TestMicrosoft.ADA, WriteCall.GRACE);
            // Then
            assertThat(server.calls().get(0).body())
                    .isEqualTo("{\"@odata.id\":\"%s/v1.0/directoryObjects/%s\"}".formatted(server.url(), ADA));
            assertThat(server.calls().get(1).body())
                    .isEqualTo("{\"@odata.id\":\"%s/v1.0/users/%s\"}".formatted(server.url(), WriteCall.GRACE));
        }
    }

    @Test
    void nonsenseDoesNotLeave() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.status(204, ""))) {
            TenantWrites writes = writes(server);
            var ada = TestMicrosoft.ADA;
            var foreign = Proofs.of(TestMicrosoft.tenant(2), ada, FakeTime.MONDAY_9AM);
            // When
            List<ThrowingCallable> mistakes = List.of(
                    () -> writes.assignLicense(REQUEST, ada, Map.of(), Set.of()),
                    () -> writes.assignLicense(REQUEST, ada, Map.of(WriteCall.SKU, Set.of()), Set.of(WriteCall.SKU)),
                    () -> writes.setUsageLocation(REQUEST, ada, "us"),
                    () -> writes.setUsageLocation(REQUEST, ada, ""),
                    () -> writes.purgeDeleted(REQUEST, "1-1-1-1-1"),
                    () -> writes.purgeDeleted(REQUEST, ""),
                    () -> writes.removeSoftDeletedMailbox(REQUEST, "ada@contoso.example"),
                    () -> writes.invokeRecipientDiagnostic(REQUEST, ""),
                    () -> writes.invokeRecipientDiagnostic(REQUEST, "smtp:ada@contoso.example"),
                    () -> writes.deleteUser(REQUEST, foreign));
            // Then
            assertThat(mistakes)
                    .allSatisfy(mistake -> assertThatThrownBy(mistake).isInstanceOf(IllegalArgumentException.class));
            assertThat(server.calls()).isEmpty();
        }
    }

    @Test
    void aDebtIsPaidWithoutAnyPolicyAndNothingElseIs() throws Exception {
        // Given
        try (var server = BareServer.answering(_ -> Answer.json("{}"))) {
            MicrosoftSettings settings = TestMicrosoft.at(server.url());
            WriteAccess access = new HttpWriteAccess(wire(settings));
            // When
            LicenceRepayment repayment = access.repaysIn(TestMicrosoft.CONTOSO);
            // Then
            assertThat(repayment.assignLicense(REQUEST, TestMicrosoft.ADA, Map.of(WriteCall.SKU, Set.of()), Set.of()))
                    .isInstanceOf(WriteOutcome.Applied.class);
            assertThat(repayment).isNotInstanceOf(TenantWrites.class);
        }
    }

    private static JsonNode body(BareServer server) {
        assertThat(server.calls()).hasSize(1);
        return JsonMapper.shared().readTree(server.calls().getFirst().body());
    }

    private static TenantWrites writes(BareServer server) {
        return new HttpTenantWrites(TestMicrosoft.CONTOSO, wire(TestMicrosoft.at(server.url())));
    }

    private static SingleShot wire(MicrosoftSettings settings) {
        GuardedCalls calls = TestMicrosoft.calls(MicrosoftApp.REMEDIATOR, settings, new FakeTime());
        return new SingleShot(calls, settings);
    }
}
