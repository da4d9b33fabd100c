package io.unstick.m365.call;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries token requests. Microsoft's library insists on https authorities without a port; the configured login
 * URL is put in their place on the wire. An answer without a token becomes a {@link TokenRefused} before the library
 * can reword it, or remember it for longer than we would.
 */
final class LoginTransport implements HttpClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient http;
    private final URI login;

    LoginTransport(MicrosoftSettings settings) {
        this.login = settings.loginUrl();
        this.http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                .build();
    }

    /**
     * The login URL as Microsoft's library wants to hear it: https, and without a port, because with one it never finds
     * its remembered tokens again.
     */
    static String authority(URI login) {
        return "https://" + login.getHost();
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> sendSync(request, Context.NONE)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try (Response response = http.newCall(translated(request)).execute()) {
            byte[] body = OkHttpAnswers.body(response);
            if (!HttpStatus.isSuccess(response.code())) {
                throw new TokenRefused(response.code(), codes(body), response.header("Retry-After"));
            }
            HttpHeaders headers = new HttpHeaders();
            response.headers()
                    .forEach(header -> headers.add(HttpHeaderName.fromString(header.getFirst()), header.getSecond()));
            return new LoginAnswer(request, response.code(), headers, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(new NoAnswer(failure));
        }
    }

    private Request translated(HttpRequest request) {
        String authority = authority(login);
        String url = request.getUrl().toString();
        if (!Origins.sameOrigin(URI.create(authority), url)) {
            throw new NonsenseAnswer("the login library wants to call a foreign host");
        }
        BinaryData content = request.getBodyAsBinaryData();
        Request.Builder translated = new Request.Builder()
                .url(TrimmedUrl.of(login) + url.substring(authority.length()))
                .method(
                        request.getHttpMethod().toString(),
                        request.getHttpMethod() == HttpMethod.GET
                                ? null
                                : RequestBody.create(content == null ? new byte[0] : content.toBytes(), FORM));
        for (HttpHeader header : request.getHeaders()) {
            translated.header(header.getName(), header.getValue());
        }
        return translated.build();
    }

    private static List<Integer> codes(byte[] body) {
        List<Integer> codes = new ArrayList<>();
        try {
            for (JsonNode code : JSON.readTree(body).path("error_codes")) {
                if (code.isInt()) {
                    codes.add(code.intValue());
                }
            }
        } catch (JacksonException notJson) {
            return List.of();
        }
        return codes;
    }
}
