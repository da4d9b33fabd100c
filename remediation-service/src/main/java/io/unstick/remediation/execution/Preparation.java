package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.Reading;
import io.unstick.m365.write.TenantWrites;
import io.unstick.m365.write.WriteOutcome;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.cases.Outcome;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What reading showed just before a request would leave. */
sealed interface Preparation {
    /** Everything is as planned: this may be sent, once. */
    record Ready(BiFunction<TenantWrites, WriteRequest, Outcome> sending) implements Preparation {}

    /** A user whom Unstick deleted may be brought back, once: whatever the policy says by now. */
    record Restoring(UserObjectId user) implements Preparation {}

    /** Nothing is sent, and this is how the step ends. */
    record Settled(Outcome outcome) implements Preparation {}

    /** A plain write to Microsoft. */
    static Preparation write(BiFunction<TenantWrites, WriteRequest, WriteOutcome> sending) {
        return new Ready(sending.andThen(Outcomes::of));
    }

    static Preparation found() {
        return new Settled(new Outcome.Applied(null, true));
    }

    static Preparation overtaken(String why) {
        return new Settled(new Outcome.Overtaken(why));
    }

    /** Not now; the plan still stands. */
    static Preparation waiting(String why) {
        return new Settled(new Outcome.NotSent(why));
    }

    static Preparation refused(String code, String why) {
        return new Settled(new Outcome.Refused(code, why, null));
    }

    /** The same where the other answer takes reading, too. */
    static <T> Preparation reading(Reading<T> reading, Function<T, Preparation> known, Supplier<Preparation> absent) {
        return reading instanceof Reading.Absent<T> ? absent.get() : reading(reading, known, found());
    }

    /** Goes on with what was read. What is absent is null to nobody: it has its own answer. */
    static <T> Preparation reading(Reading<T> reading, Function<T, Preparation> known, Preparation absent) {
        return switch (reading) {
            case Reading.Known<T>(var value, var _) -> known.apply(value);
            case Reading.Absent<T> _ -> absent;
            case Reading.Unreadable<T> unreadable ->
                waiting("it could not be read whether the plan still fits: "
                        + unreadable.obstacle().reason());
        };
    }
}
