package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.GuardedCalls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How close each tenant is to Microsoft's limit: Graph says so in {@code x-ms-throttle-limit-percentage}, from 0.8 on, and
 * nothing below. What it said is believed for a while, unless it says something new.
 */
final class LoadMeter {
    private static final String HEADER = "x-ms-throttle-limit-percentage";

    /** Several of Microsoft's ten-second windows; protocol time. */
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    private record Said(double share, Instant at) {}

    private final GuardedCalls calls;
    private final ConcurrentMap<TenantId, Said> said = new ConcurrentHashMap<>();

    LoadMeter(GuardedCalls calls) {
        this.calls = calls;
    }

    /** 1 is the limit; 0 while Microsoft says nothing. */
    double share(TenantId tenant) {
        Said last = said.get(tenant);
        return last == null || last.at.plus(BELIEVED_FOR).isBefore(calls.now()) ? 0 : last.share;
    }

    /** What of the wire this tenant's client lets us read along. */
    Interceptor of(TenantId tenant) {
        return chain -> listen(tenant, chain);
    }

    private Response listen(TenantId tenant, Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        double share = share(response.header(HEADER));
        if (share > 0) {
            said.put(tenant, new Said(share, calls.now()));
        }
        return response;
    }

    /** Garbage says nothing. */
    private static double share(@Nullable String header) {
        try {
            double share = header == null ? 0 : Double.parseDouble(header.strip());
            return Double.isFinite(share) ? share : 0;
        } catch (NumberFormatException garbage) {
            return 0;
        }
    }
}
