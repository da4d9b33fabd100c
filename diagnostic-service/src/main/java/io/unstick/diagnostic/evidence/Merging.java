package io.unstick.diagnostic.evidence;

import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.function.BiFunction;

/** Several readings as one: nothing may be concluded from a half. */
final class Merging {
    private Merging() {}

    /** Known when both are known; unreadable when either is, and absent when one is absent and none unreadable. */
    static <A, B, R> Reading<R> both(Reading<A> one, Reading<B> other, BiFunction<A, B, R> merge) {
        return switch (one) {
            case Reading.Unreadable<A>(var obstacle, Source source) -> new Reading.Unreadable<>(obstacle, source);
            case Reading.Absent<A> _
            when other instanceof Reading.Unreadable<B>(var obstacle, Source source) ->
                new Reading.Unreadable<>(obstacle, source);
            case Reading.Absent<A> _ -> new Reading.Absent<>(merged(one.source(), other.source()));
            case Reading.Known<A>(A value, Source _) ->
                switch (other) {
                    case Reading.Known<B>(B more, Source _) ->
                        new Reading.Known<>(merge.apply(value, more), merged(one.source(), other.source()));
                    case Reading.Absent<B> _ -> new Reading.Absent<>(merged(one.source(), other.source()));
                    case Reading.Unreadable<B>(var obstacle, Source source) ->
                        new Reading.Unreadable<>(obstacle, source);
                };
        };
    }

    /** The later request's id, but the oldest time: evidence is as old as its oldest part. */
    static Source merged(Source earlier, Source later) {
        String api = earlier.api().equals(later.api()) ? later.api() : earlier.api() + ", " + later.api();
        return new Source(
                api, later.requestId(), earlier.readAt().isBefore(later.readAt()) ? earlier.readAt() : later.readAt());
    }
}
