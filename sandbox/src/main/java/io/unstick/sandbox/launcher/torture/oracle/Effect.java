package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the simulated cloud's effect log.
 *
 * @param kind {@code WRITE} or {@code CROSS_TENANT}
 * @param target id of the changed object
 * @param changed whether the world is different afterwards
 * @param licencesBefore of the target, in one canonical text; null for what concerns no licence
 */
public record Effect(
        long seq,
        Instant at,
        String kind,
        String tenant,
        String operation,
        @Nullable String target,
        @Nullable String requestId,
        boolean changed,
        int status,
        @Nullable String licencesBefore) {

    boolean isWrite() {
        return kind.equals("WRITE");
    }

    /** Without the licences. */
    @Override
    public String toString() {
        return "effect %d at %s: %s on %s in tenant %s, request %s, %s, answered %d"
                .formatted(
                        seq, at, operation, target, tenant, requestId, changed ? "changed" : "changed nothing", status);
    }
}
