package io.unstick.m365.write;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.Proofs;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.testkit.FakeTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** One write with harmless arguments, for tests that must do them all. */
record WriteCall(String method, BiFunction<TenantWrites, WriteRequest, WriteOutcome> write) {
    static final UUID SKU = UUID.fromString("6fd2c87f-b296-42f0-b197-1e91e994b900");
    static final UUID GROUP = UUID.fromString("6f1d0a52-0000-4000-8000-0000000000f1");
    static final UserObjectId GRACE = UserObjectId.of("6f1d0a52-0000-4000-8000-00000000ace1");

    WriteOutcome on(TenantWrites writes, WriteRequest request) {
        return write.apply(writes, request);
    }

    static WriteCall named(String method) {
        return all().stream()
                .filter(call -> call.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    /** Every method of {@link TenantWrites}. */
    static List<WriteCall> all() {
        var ada = TestMicrosoft.ADA;
        return List.of(
                new WriteCall(
                        "retryServiceProvisioning", (writes, request) -> writes.retryServiceProvisioning(request, ada)),
                new WriteCall("enableOrganizationCustomization", TenantWrites::enableOrganizationCustomization),
                new WriteCall(
                        "invokeRecipientDiagnostic",
                        (writes, request) -> writes.invokeRecipientDiagnostic(request, "ada@contoso.example")),
                new WriteCall("invokeCompanyObjectDiagnostic", TenantWrites::invokeCompanyObjectDiagnostic),
                new WriteCall("invokeAcceptedDomainDiagnostic", TenantWrites::invokeAcceptedDomainDiagnostic),
                new WriteCall(
                        "assignLicense",
                        (writes, request) -> writes.assignLicense(request, ada, Map.of(SKU, Set.of()), Set.of())),
                new WriteCall("setUsageLocation", (writes, request) -> writes.setUsageLocation(request, ada, "US")),
                new WriteCall(
                        "reprocessLicenseAssignment",
                        (writes, request) -> writes.reprocessLicenseAssignment(request, ada)),
                new WriteCall(
                        "releaseAddress",
                        (writes, request) -> writes.releaseAddress(
                                request, HolderKind.MAIL_CONTACT, "holder", "ada@contoso.example")),
                new WriteCall("purgeDeleted", (writes, request) -> writes.purgeDeleted(request, ada.toString())),
                new WriteCall(
                        "removeSoftDeletedMailbox",
                        (writes, request) -> writes.removeSoftDeletedMailbox(request, GROUP.toString())),
                new WriteCall("clearPreviousMailbox", (writes, request) -> writes.clearPreviousMailbox(request, ada)),
                new WriteCall(
                        "deleteUser",
                        (writes, request) ->
                                writes.deleteUser(request, Proofs.of(TestMicrosoft.CONTOSO, ada, FakeTime.MONDAY_9AM))),
                new WriteCall("restoreDeleted", (writes, request) -> writes.restoreDeleted(request, ada)),
                new WriteCall("createUser", (writes, request) -> plain(writes.createUser(request, newUser()))),
                new WriteCall("addToGroup", (writes, request) -> writes.addToGroup(request, GROUP, ada)),
                new WriteCall("setManager", (writes, request) -> writes.setManager(request, ada, GRACE)));
    }

    static NewUser newUser() {
        return new NewUser(
                Map.of(
                        "accountEnabled",
                        true,
                        "displayName",
                        "Ada Vance",
                        "mailNickname",
                        "ada",
                        "userPrincipalName",
                        "ada@contoso.example"),
                new InitialPassword("correct horse battery".toCharArray()));
    }

    private static WriteOutcome plain(CreationOutcome outcome) {
        return switch (outcome) {
            case CreationOutcome.Created(var _, var requestId) -> new WriteOutcome.Applied(requestId);
            case CreationOutcome.Taken(var property, var requestId) ->
                new WriteOutcome.Refused("Taken", property, requestId);
            case CreationOutcome.NotCreated(WriteOutcome inner) -> inner;
        };
    }

    @Override
    public String toString() {
        return method;
    }
}
