package io.unstick.remediation.operator;

import io.unstick.remediation.access.ApiProblem;
import org.jspecify.annotations.Nullable;

/** Why somebody does something: needed with every change, and kept. */
final class Reason {
    private Reason() {}

    static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The reason as it is kept; PostgreSQL keeps every text but one with a NUL in it. */
    static String of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ApiProblem.unprocessable("reason-missing", "\"reason\" is missing or empty.");
        }
        if (text.indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("\"reason\" contains a NUL character.");
        }
        return text.strip();
    }
}
