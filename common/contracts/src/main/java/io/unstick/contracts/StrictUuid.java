package io.unstick.contracts;

import java.util.UUID;

/** Reads UUIDs in their full form only: {@link UUID#fromString} would accept {@code 1-1-1-1-1} and name another object. */
final class StrictUuid {
    private static final int FULL_LENGTH = 36;

    private StrictUuid() {}

    static UUID parse(String what, String text) {
        if (text.length() == FULL_LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException notHexadecimal) {
                throw new IllegalArgumentException(refusal(what), notHexadecimal);
            }
        }
        throw new IllegalArgumentException(refusal(what));
    }

    private static String refusal(String what) {
        return "a %s must be a UUID of 36 characters such as 6f1d0a52-0000-4000-8000-000000000001".formatted(what);
    }
}
