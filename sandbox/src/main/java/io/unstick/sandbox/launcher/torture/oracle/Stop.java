package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the kill switch was certainly on.
 *
 * @param tenant null for everywhere
 * @param from when the API had confirmed it
 * @param until when somebody began to turn it off
 */
public record Stop(@Nullable String tenant, Instant from, Instant until) {

    boolean concerns(String anyTenant) {
        return tenant == null || tenant.equals(anyTenant);
    }
}
