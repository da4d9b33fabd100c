package io.unstick.sandbox.cloud;

import tools.jackson.databind.node.ObjectNode;

/** The error bodies of Exchange admin REST: what matters is the exception type inside, not the status outside. */
final class ExchangeErrors {

    private static final String OUTER_TYPE = "Microsoft.Exchange.Admin.OData.Core.ODataServiceException";

    private ExchangeErrors() {}

    static Reply reply(CmdletRefusal refusal) {
        String detail = refusal.id() + "|" + refusal.type() + "|" + refusal.text();
        ObjectNode error = Json.object().put("code", refusal.outerCode()).put("message", refusal.outerMessage());
        error.putArray("details")
                .addObject()
                .put("code", "Client")
                .put("target", "")
                .put("message", detail);
        ObjectNode inner = error.putObject("innererror")
                .put("message", refusal.outerMessage())
                .put("type", OUTER_TYPE)
                .put("stacktrace", "");
        inner.putObject("internalexception")
                .put("message", refusal.id().isEmpty() ? refusal.text() : detail)
                .put("type", refusal.type())
                .put("stacktrace", "");
        error.put("adminapi.warnings@odata.type", "#Collection(String)").putArray("@adminapi.warnings");
        ObjectNode body = Json.object();
        body.set("error", error);
        return Reply.of(refusal.status(), body);
    }

    /** 429 and the failures that pass. */
    static Reply transientError(int status) {
        String type = status == 429
                ? "Microsoft.Exchange.Data.Storage.ServerBusyException"
                : "Microsoft.Exchange.Data.Storage.TransientException";
        String code = status == 429 ? "TooManyRequests" : "InternalServerError";
        String text = "The server is too busy to answer at the moment. Please try again later.";
        return reply(new CmdletRefusal(status, code, "Error executing cmdlet", "", type, text));
    }
}
