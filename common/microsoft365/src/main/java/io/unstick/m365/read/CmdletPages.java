package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.ExchangeError;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Origins;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.WireFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows a read cmdlet's pages to the end. */
final class CmdletPages {
    private static final int MOST_PAGES = 100;

    /** All objects; empty when Exchange says that there is no such object. */
    record Rows(Optional<List<JsonNode>> found, @Nullable String requestId) {}

    private final GuardedCalls calls;
    private final CmdletInvoker invoker;

    CmdletPages(GuardedCalls calls, CmdletInvoker invoker) {
        this.calls = calls;
        this.invoker = invoker;
    }

    Rows all(TenantId tenant, ReadCmdlet cmdlet, Map<String, Object> parameters) throws IOException {
        try {
            return follow(tenant, cmdlet, parameters);
        } catch (WireFailure failure) {
            if (saysNotFound(failure)) {
                return new Rows(Optional.empty(), failure.requestId());
            }
            throw failure;
        }
    }

    private Rows follow(TenantId tenant, ReadCmdlet cmdlet, Map<String, Object> parameters) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        Set<String> followed = new HashSet<>();
        @Nullable String link = null;
        while (true) {
            String bearer = calls.bearer(tenant, Surface.EXCHANGE);
            CmdletInvoker.Invoked page = invoker.invoke(tenant, bearer, cmdlet, parameters, link);
            JsonNode body = page.body();
            value(body).forEach(rows::add);
            link = body.path("@odata.nextLink").asString(null);
            if (link == null) {
                return new Rows(Optional.of(rows), page.requestId());
            }
            check(link, followed);
        }
    }

    private void check(String link, Set<String> followed) {
        if (!Origins.sameOrigin(invoker.exchange(), link)) {
            throw new NonsenseAnswer("a link to a foreign host");
        }
        if (!followed.add(link) || followed.size() > MOST_PAGES) {
            throw new NonsenseAnswer("pages that run in a circle");
        }
    }

    private static JsonNode value(JsonNode body) {
        JsonNode value = body.path("value");
        if (body.has("error") || !value.isArray()) {
            throw new NonsenseAnswer("a success without objects");
        }
        return value;
    }

    /** Told by the exception's type, under whatever status; but a refusal or a tempo comes first. */
    private static boolean saysNotFound(WireFailure failure) {
        int status = failure.status();
        return !HttpStatus.isAccessRefusal(status)
                && status != HttpStatus.TOO_MANY_REQUESTS
                && ExchangeError.in(failure.body()).isNotFound();
    }
}
