package io.unstick.m365.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The token endpoint answered, but gave no token. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<Integer> codes;
    private final @Nullable String retryAfter;

    TokenRefused(int status, List<Integer> codes, @Nullable String retryAfter) {
        super("token refused, HTTP %d, %s".formatted(status, codes));
        this.status = status;
        this.codes = List.copyOf(codes);
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** The {@code error_codes} of the body; empty when it was no such JSON. */
    List<Integer> codes() {
        return codes;
    }

    @Nullable
    String retryAfter() {
        return retryAfter;
    }
}
