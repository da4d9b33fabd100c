package io.unstick.m365.read;

import io.unstick.m365.call.Obstacle;
import java.util.Optional;
import java.util.function.Function;

/**
 * An answer from Microsoft. There are three, never two: "could not read" is neither "yes" nor "no".
 *
 * @param <T> what is known when it is known
 */
public sealed interface Reading<T> {
    Source source();

    record Known<T>(T value, Source source) implements Reading<T> {}

    /** Microsoft answered, clearly, that there is no such thing. */
    record Absent<T>(Source source) implements Reading<T> {}

    record Unreadable<T>(Obstacle obstacle, Source source) implements Reading<T> {}

    /** The value, when it is known; empty for both other answers. Only for showing, never for deciding. */
    default Optional<T> known() {
        return this instanceof Known<T>(T known, Source _) ? Optional.of(known) : Optional.empty();
    }

    /** The same answer about something derived from the value. */
    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Known<T>(T value, Source source) -> new Known<>(change.apply(value), source);
            case Absent<T>(Source source) -> new Absent<>(source);
            case Unreadable<T>(Obstacle obstacle, Source source) -> new Unreadable<>(obstacle, source);
        };
    }
}
