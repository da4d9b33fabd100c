package io.unstick.m365.call;

import io.unstick.contracts.TenantId;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The envelope of Exchange Online's admin REST interface. It is undocumented; this shape is what Microsoft's own
 * PowerShell module sends.
 */
public final class InvokeCommand {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** A system mailbox that exists in every tenant; it routes the request to the tenant's servers. */
    private static final String ANCHOR = "APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@";

    private InvokeCommand() {}

    /** Where a tenant's cmdlets are invoked. */
    public static URI url(URI exchange, TenantId tenant) {
        return URI.create(TrimmedUrl.of(exchange) + "/adminapi/beta/" + tenant + "/InvokeCommand");
    }

    /** Which mailbox the request is about: it decides who answers. */
    public static String anchor(TenantId tenant) {
        return ANCHOR + tenant;
    }

    /** All headers but Authorization, Content-Type and client-request-id. */
    public static Map<String, String> headers(TenantId tenant, String cmdlet) {
        return Map.of(
                "Prefer",
                "odata.maxpagesize=1000",
                "X-AnchorMailbox",
                anchor(tenant),
                "X-CmdletName",
                cmdlet,
                "X-ResponseFormat",
                "json",
                "X-SerializationLevel",
                "Partial",
                "connection-id",
                UUID.randomUUID().toString());
    }

    /** The request's body. Exchange wants an object of parameters even when there are none. */
    public static byte[] body(String cmdlet, Map<String, ?> parameters) {
        return JSON.writeValueAsBytes(
                Map.of("CmdletInput", Map.of("CmdletName", cmdlet, "Parameters", new HashMap<>(parameters))));
    }
}
