package io.unstick.m365.call;

/**
 * How one guarded call ended.
 *
 * @param <T> what the call makes of a good answer
 */
public sealed interface Attempt<T> {
    record Answered<T>(T value) implements Attempt<T> {}

    /** A clear answer that is no success (3xx, or 4xx that is neither about access nor about tempo). */
    record Declined<T>(WireFailure failure) implements Attempt<T> {}

    /**
     * No answer that says anything about what was asked.
     *
     * @param worthRepeating whether the same call may well succeed within a second
     */
    record Hindered<T>(Obstacle obstacle, boolean worthRepeating) implements Attempt<T> {}
}
