package io.unstick.m365.read;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import com.microsoft.kiota.http.KiotaClientFactory;
import com.microsoft.kiota.http.middleware.HeadersInspectionHandler;
import com.microsoft.kiota.http.middleware.ParametersNameDecodingHandler;
import com.microsoft.kiota.http.middleware.UserAgentHandler;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.Origins;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.TrimmedUrl;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's client of each tenant, made when first needed, all over one connection pool. The SDK's own retries and
 * redirects are left out: they would sleep in our thread and hide throttling from the tenant's budget.
 */
final class GraphClients {
    private static final int IDLE_CONNECTIONS = 200;
    private static final Duration IDLE_TIME = Duration.ofMinutes(2);

    private final GuardedCalls calls;
    private final URI graph;
    private final OkHttpClient http;
    private final LoadMeter load;
    private final ConcurrentMap<TenantId, GraphServiceClient> clients = new ConcurrentHashMap<>();

    GraphClients(GuardedCalls calls, MicrosoftSettings settings) {
        this.calls = calls;
        this.graph = settings.graphUrl();
        this.load = new LoadMeter(calls);
        this.http = KiotaClientFactory.create(new Interceptor[] {
                    new HeadersInspectionHandler(),
                    new WholeAnswers(),
                    new ParametersNameDecodingHandler(),
                    new UserAgentHandler(),
                    new GetsOnly(graph)
                })
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_TIME.toSeconds(), TimeUnit.SECONDS))
                .build();
    }

    GraphServiceClient of(TenantId tenant) {
        return clients.computeIfAbsent(tenant, this::create);
    }

    /** The address every path of Graph is appended to. */
    String baseUrl() {
        return TrimmedUrl.of(graph) + "/v1.0";
    }

    private GraphServiceClient create(TenantId tenant) {
        var client = new GraphServiceClient(
                new BaseBearerTokenAuthenticationProvider(new TenantTokens(tenant)), listening(tenant));
        client.getRequestAdapter().setBaseUrl(baseUrl());
        return client;
    }

    /** The same connections, read along for one tenant. */
    private OkHttpClient listening(TenantId tenant) {
        return http.newBuilder().addInterceptor(load.of(tenant)).build();
    }

    /** See {@link LoadMeter#share}. */
    double load(TenantId tenant) {
        return load.share(tenant);
    }

    /** The SDK's way to ask for a token: this tenant's, and only towards Graph. */
    private final class TenantTokens implements AccessTokenProvider {
        private final TenantId tenant;
        private final AllowedHostsValidator hosts = new AllowedHostsValidator(graph.getHost());

        TenantTokens(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
            return Origins.sameOrigin(graph, uri.toString()) ? calls.bearer(tenant, Surface.GRAPH) : "";
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return hosts;
        }
    }
}
