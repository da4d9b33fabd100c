package io.unstick.diagnostic.diagnosis;

/**
 * What one source says. There are three answers, never two: "could not read" is neither yes nor no.
 *
 * @param <T> what is known when it is known
 */
public sealed interface Fact<T> {
    record Known<T>(T value) implements Fact<T> {}

    /** The source answered, clearly, that there is no such thing. */
    record Absent<T>() implements Fact<T> {}

    /**
     * Nothing may be concluded from this.
     *
     * @param why what stood in the way, without personal data
     */
    record Unreadable<T>(String why) implements Fact<T> {}
}
