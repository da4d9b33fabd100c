package io.unstick.m365.read;

import io.unstick.m365.call.Origins;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last gate before the wire: lets through invocations of {@link ReadCmdlet}s and the list of invocable cmdlets to the
 * configured origin, nothing else.
 */
final class ReadCmdletsOnly implements ClientHttpRequestInterceptor {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI exchange;

    ReadCmdletsOnly(URI exchange) {
        this.exchange = exchange;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!Origins.sameOrigin(exchange, request.getURI().toString())) {
            throw new ForbiddenRead("to a foreign host");
        }
        if (!isModuleFile(request) && !isReadCmdlet(request, body)) {
            throw new ForbiddenRead("a cmdlet outside the read allow-list");
        }
        return execution.execute(request, body);
    }

    private static boolean isModuleFile(HttpRequest request) {
        return request.getMethod().equals(HttpMethod.GET)
                && request.getURI().getPath().endsWith(ModuleFile.PATH_END);
    }

    private static boolean isReadCmdlet(HttpRequest request, byte[] body) {
        return request.getMethod().equals(HttpMethod.POST) && ReadCmdlet.allows(cmdlet(body));
    }

    private static String cmdlet(byte[] body) {
        try {
            return JSON.readTree(body).path("CmdletInput").path("CmdletName").asString("");
        } catch (JacksonException noCmdlet) {
            return "";
        }
    }
}
