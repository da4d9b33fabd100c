package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.InvokeCommand;
import io.unstick.m365.call.TrimmedUrl;
import java.net.URI;
import java.util.Map;

/**
 * The request by which Microsoft's PowerShell module learns what the signed-in principal may invoke. It is undocumented,
 * and of another version than the invocations themselves.
 */
final class ModuleFile {
    static final String PATH_END = "/EXOModuleFile";

    private ModuleFile() {}

    static URI url(URI exchange, TenantId tenant) {
        return URI.create("%s/adminapi/v1.0/%s%s?Version=3.9.2".formatted(TrimmedUrl.of(exchange), tenant, PATH_END));
    }

    static Map<String, String> headers(TenantId tenant) {
        return Map.of("CommandName", "*", "X-AnchorMailbox", InvokeCommand.anchor(tenant));
    }
}
