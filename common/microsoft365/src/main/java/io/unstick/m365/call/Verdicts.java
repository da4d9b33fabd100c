package io.unstick.m365.call;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failed read means, for its caller and for the tenant's guard. */
final class Verdicts {
    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private Verdicts() {}

    static <T> Attempt<T> on(Entry.Admitted admitted, Exception failure) {
        Optional<WireFailure> refusal = Obstacles.cause(failure, WireFailure.class);
        if (refusal.isPresent()) {
            return onStatus(admitted, refusal.get());
        }
        Optional<NoAnswer> silence = Obstacles.cause(failure, NoAnswer.class);
        if (silence.isPresent()) {
            admitted.failed(silence.get());
            return new Attempt.Hindered<>(
                    Obstacles.ofSilence(silence.get()), !silence.get().isTimeout());
        }
        admitted.answered();
        LOG.atTrace().setCause(failure).log("Answer makes no sense");
        return new Attempt.Hindered<>(Obstacles.ofNonsense(failure), false);
    }

    private static <T> Attempt<T> onStatus(Entry.Admitted admitted, WireFailure failure) {
        int status = failure.status();
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return new Attempt.Hindered<>(
                    new Obstacle.Throttled(admitted.throttled(failure.header("retry-after"))), false);
        }
        if (HttpStatus.isAccessRefusal(status)) {
            return new Attempt.Hindered<>(admitted.accessLost(failure), false);
        }
        if (HttpStatus.isServerTrouble(status)) {
            return onServerTrouble(admitted, failure);
        }
        admitted.answered();
        return new Attempt.Declined<>(failure);
    }

    private static <T> Attempt<T> onServerTrouble(Entry.Admitted admitted, WireFailure failure) {
        admitted.failed(failure);
        String retryAfter = failure.header("retry-after");
        if (retryAfter == null) {
            return new Attempt.Hindered<>(
                    new Obstacle.Unreachable("Microsoft answered HTTP " + failure.status()), true);
        }
        Instant until = admitted.throttled(retryAfter);
        return new Attempt.Hindered<>(new Obstacle.Throttled(until), false);
    }
}
