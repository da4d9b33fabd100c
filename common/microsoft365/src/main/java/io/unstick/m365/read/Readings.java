package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.Attempt;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Surface;
import io.unstick.m365.call.WireCall;
import io.unstick.m365.call.WireFailure;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns calls into readings: what is neither a value nor a clear "there is none" is unreadable. */
final class Readings {
    /** A value, or nothing for a clear "there is none", and Microsoft's id of the answer. */
    record Answer<T>(Optional<T> value, @Nullable String requestId) {
        static <T> Answer<T> of(T value, @Nullable String requestId) {
            return new Answer<>(Optional.of(value), requestId);
        }
    }

    private final GuardedCalls calls;
    private final Surface surface;

    Readings(GuardedCalls calls, Surface surface) {
        this.calls = calls;
        this.surface = surface;
    }

    GuardedCalls calls() {
        return calls;
    }

    <T> Reading<T> read(TenantId tenant, String api, Predicate<WireFailure> meansAbsent, WireCall<Answer<T>> call) {
        Attempt<Answer<T>> attempt = calls.read(tenant, surface, api, call);
        return switch (attempt) {
            case Attempt.Answered<Answer<T>>(Answer<T>(Optional<T> value, @Nullable String requestId)) ->
                value.<Reading<T>>map(known -> new Reading.Known<>(known, source(api, requestId)))
                        .orElseGet(() -> new Reading.Absent<>(source(api, requestId)));
            case Attempt.Declined<Answer<T>>(WireFailure failure)
            when meansAbsent.test(failure) -> new Reading.Absent<>(source(api, failure.requestId()));
            case Attempt.Declined<Answer<T>>(WireFailure failure) ->
                new Reading.Unreadable<>(unexpected(failure), source(api, failure.requestId()));
            case Attempt.Hindered<Answer<T>>(Obstacle obstacle, boolean _) ->
                new Reading.Unreadable<>(obstacle, source(api, null));
        };
    }

    Source source(String api, @Nullable String requestId) {
        return new Source(api, requestId, calls.now());
    }

    static Obstacle unexpected(WireFailure failure) {
        return new Obstacle.Nonsense(
                "an answer we do not expect (HTTP %d, %s)".formatted(failure.status(), failure.codeOrStatus()));
    }
}
