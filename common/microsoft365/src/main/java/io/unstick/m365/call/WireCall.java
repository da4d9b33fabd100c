package io.unstick.m365.call;

import java.io.IOException;

/**
 * One request, or a few that belong together.
 *
 * @param <T> what a good answer is turned into
 */
@FunctionalInterface
public interface WireCall<T> {
    /**
     * Sends it.
     *
     * @throws WireFailure for a status outside 2xx
     * @throws NoAnswer when the connection failed
     * @throws NonsenseAnswer for an answer that cannot be used; any other runtime exception counts as one
     */
    T send() throws IOException;
}
