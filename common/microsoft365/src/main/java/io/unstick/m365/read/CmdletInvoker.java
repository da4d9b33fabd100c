package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.InvokeCommand;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NoAnswer;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.OkHttpAnswers;
import io.unstick.m365.call.WireFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one read cmdlet to Exchange Online and brings back the whole answer. */
final class CmdletInvoker {
    /** A whole answer with a 2xx status. */
    record Invoked(JsonNode body, @Nullable String requestId) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestClient http;
    private final URI exchange;

    CmdletInvoker(MicrosoftSettings settings) {
        this.exchange = settings.exchangeUrl();
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(settings.callTimeout());
        this.http = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(new ReadCmdletsOnly(exchange))
                .build();
    }

    URI exchange() {
        return exchange;
    }

    /** Asks for the first page, or for the page a link leads to: the same body goes to either. */
    Invoked invoke(TenantId tenant, String bearer, ReadCmdlet cmdlet, Map<String, ?> parameters, @Nullable String link)
            throws IOException {
        URI url = link == null ? InvokeCommand.url(exchange, tenant) : URI.create(link);
        return send(http.post()
                .uri(url)
                .headers(headers -> fill(headers, InvokeCommand.headers(tenant, cmdlet.wireName()), bearer))
                .contentType(MediaType.APPLICATION_JSON)
                .body(InvokeCommand.body(cmdlet.wireName(), parameters)));
    }

    /** Asks which cmdlets this app may invoke. */
    Invoked moduleFile(TenantId tenant, String bearer) throws IOException {
        return send(http.get()
                .uri(ModuleFile.url(exchange, tenant))
                .headers(headers -> fill(headers, ModuleFile.headers(tenant), bearer)));
    }

    private static Invoked send(RestClient.RequestHeadersSpec<?> request) throws IOException {
        try {
            return request.exchangeForRequiredValue((_, response) -> whole(response));
        } catch (ResourceAccessException failure) {
            throw failure.getCause() instanceof WireFailure || failure.getCause() instanceof NoAnswer
                    ? (IOException) failure.getCause()
                    : new NoAnswer(new IOException(failure));
        }
    }

    private static void fill(HttpHeaders headers, Map<String, String> own, String bearer) {
        own.forEach(headers::set);
        headers.setBearerAuth(bearer);
        headers.set("client-request-id", UUID.randomUUID().toString());
    }

    private static Invoked whole(ClientHttpResponse response) throws IOException {
        byte[] body = body(response);
        if (!HttpStatus.isSuccess(response.getStatusCode().value())) {
            throw new WireFailure(response.getStatusCode().value(), headers(response.getHeaders()), body);
        }
        return new Invoked(JSON.readTree(body), response.getHeaders().getFirst("request-id"));
    }

    private static byte[] body(ClientHttpResponse response) throws IOException {
        int largest = (int) OkHttpAnswers.LARGEST_BODY;
        try (InputStream stream = response.getBody()) {
            byte[] body = stream.readNBytes(largest + 1);
            if (body.length > largest) {
                throw new NonsenseAnswer("an answer of more than 10 MB");
            }
            return body;
        } catch (IOException broken) {
            throw new NoAnswer(broken);
        }
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        Map<String, String> found = new HashMap<>();
        headers.forEach((name, values) -> {
            if (!values.isEmpty()) {
                found.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return found;
    }
}
