package io.unstick.m365.call;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.unstick.contracts.TenantId;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Tokens from Microsoft Entra by client credentials. One credential serves all tenants; it remembers tokens per tenant
 * and scope until shortly before they expire.
 */
final class EntraTokens implements TokenSource {
    /** Needed by the builder; every request names its own tenant. */
    private static final String NO_TENANT_OF_OUR_OWN = "common";

    private final TokenCredential credential;
    private final Map<Surface, String> scopes;

    private EntraTokens(TokenCredential credential, Map<Surface, String> scopes) {
        this.credential = credential;
        this.scopes = scopes;
    }

    static EntraTokens of(MicrosoftSettings settings, AppRegistration app) {
        Map<Surface, String> scopes = Map.of(
                Surface.GRAPH, scope(settings.graphUrl()),
                Surface.EXCHANGE, scope(settings.exchangeUrl()));
        return new EntraTokens(credential(settings, app), scopes);
    }

    @Override
    public String bearer(TenantId tenant, Surface surface) {
        var wish = new TokenRequestContext().setTenantId(tenant.toString()).addScopes(scopes.get(surface));
        return credential.getTokenSync(wish).getToken();
    }

    private static TokenCredential credential(MicrosoftSettings settings, AppRegistration app) {
        @Nullable String secret = app.clientSecret();
        return secret == null ? byCertificate(settings, app) : bySecret(settings, app, secret);
    }

    private static TokenCredential bySecret(MicrosoftSettings settings, AppRegistration app, String secret) {
        return new ClientSecretCredentialBuilder()
                .clientId(app.clientId())
                .clientSecret(secret)
                .tenantId(NO_TENANT_OF_OUR_OWN)
                .additionallyAllowedTenants("*")
                .authorityHost(LoginTransport.authority(settings.loginUrl()))
                .disableInstanceDiscovery()
                .executorService(oneThreadPerRequest())
                .pipeline(pipeline(settings))
                .build();
    }

    private static TokenCredential byCertificate(MicrosoftSettings settings, AppRegistration app) {
        return new ClientCertificateCredentialBuilder()
                .clientId(app.clientId())
                .pemCertificate(String.valueOf(app.clientCertificatePath()))
                .tenantId(NO_TENANT_OF_OUR_OWN)
                .additionallyAllowedTenants("*")
                .authorityHost(LoginTransport.authority(settings.loginUrl()))
                .disableInstanceDiscovery()
                .executorService(oneThreadPerRequest())
                .pipeline(pipeline(settings))
                .build();
    }

    /** The library's own pool is the JVM's common one: a login that hangs for one tenant would delay all others. */
    private static ExecutorService oneThreadPerRequest() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("entra-", 0).factory());
    }

    /** Without the library's retries and logging: a refused token is an answer, and it is ours to time the next try. */
    private static HttpPipeline pipeline(MicrosoftSettings settings) {
        return new HttpPipelineBuilder()
                .httpClient(new LoginTransport(settings))
                .build();
    }

    private static String scope(URI endpoint) {
        return TrimmedUrl.of(endpoint) + "/.default";
    }
}
