package io.unstick.remediation.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be given as {@code cursor} for what follows; null at the end
 */
record Page<T>(List<T> items, @Nullable String next) {
    static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
