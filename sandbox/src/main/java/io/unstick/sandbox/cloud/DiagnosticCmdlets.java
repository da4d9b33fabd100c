package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code Invoke-Provisioning*Diagnostic}: Exchange's own repairs, a hundred an hour and tenant. Microsoft publishes no shape
 * of their answers; this one is invented, and nobody should read more from it than that the call went through.
 */
final class DiagnosticCmdlets {

    private DiagnosticCmdlets() {}

    static Reply recipient(CmdletCall call) {
        Optional<Reply> tooMany = limit(call);
        return tooMany.orElseGet(() -> recipient(call, onlyRecipient(call)));
    }

    static Reply companyObject(CmdletCall call) {
        SimulatedTenant tenant = call.tenant();
        return limit(call)
                .orElseGet(() -> repair(
                        call, tenant.circumstances().companyObjectDamaged, () -> tenant.companyObjectDamaged(false)));
    }

    static Reply acceptedDomain(CmdletCall call) {
        SimulatedTenant tenant = call.tenant();
        return limit(call)
                .orElseGet(() ->
                        repair(call, !tenant.circumstances().ownDomainAccepted, () -> tenant.acceptsOwnDomain(true)));
    }

    /** Finds whether a person may run a cmdlet, and never has anything to repair here. */
    static Reply verifyRbac(CmdletCall call) {
        return limit(call).orElseGet(() -> repair(call, false, () -> {}));
    }

    private static Reply recipient(CmdletCall call, String address) {
        Account account = call.tenant().directory().accounts().stream()
                .filter(user -> RecipientCmdlets.answersTo(user, address))
                .findFirst()
                .orElseThrow(() -> CmdletRefusal.notFound(address));
        ObjectNode before = picture(account);
        boolean ill = call.isOn("WhatIf")
                ? Provisioning.isIll(account.progress())
                : call.tenant().provisioning().diagnose(account);
        String status = !ill ? "NoIssueFound" : call.isOn("WhatIf") ? "IssueFound" : "RepairPending";
        Change change = new Change(account.id().toString(), before, picture(account));
        return Reply.ok(result(call, address, status)).because(change);
    }

    private static Reply repair(CmdletCall call, boolean damaged, Runnable repair) {
        String tenantId = call.tenant().id().toString();
        boolean onlyLooks = call.isOn("WhatIf");
        String status = !damaged ? "NoIssueFound" : onlyLooks ? "IssueFound" : "Repaired";
        if (damaged && !onlyLooks) {
            repair.run();
        }
        ObjectNode after = Json.object().put("damaged", damaged && onlyLooks);
        Change change = new Change(tenantId, Json.object().put("damaged", damaged), after);
        return Reply.ok(result(call, call.tenant().initialDomain(), status)).because(change);
    }

    private static Optional<Reply> limit(CmdletCall call) {
        return call.tenant()
                .circumstances()
                .diagnosticQuota
                .take(call.tenant().time())
                .map(wait -> ExchangeErrors.transientError(429).with("Retry-After", seconds(wait)));
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private static String onlyRecipient(CmdletCall call) {
        List<JsonNode> recipients = call.parameter("Recipients").stream()
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .toList();
        if (recipients.size() != 1) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException",
                    "The parameter Recipients takes exactly one value.");
        }
        return recipients.getFirst().asString("");
    }

    private static ObjectNode result(CmdletCall call, String identity, String status) {
        return ExchangeJson.of(List.of(Json.object()
                .put("Identity", identity)
                .put("DiagnosticName", call.cmdlet())
                .put("Status", status)
                .put("Message", "Simulated: " + status)
                .put(
                        "RunId",
                        SeededIds.idOf(call.tenant().time().now(), identity).toString())));
    }

    /** What such a call can change. */
    private static ObjectNode picture(Account account) {
        Progress progress = account.progress();
        return Json.object().put("ill", Provisioning.isIll(progress)).put("retries", progress.retries);
    }
}
