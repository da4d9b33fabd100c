package io.unstick.m365.write;

import io.unstick.m365.call.Entry;
import io.unstick.m365.call.ExchangeError;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.Obstacle;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an answer to a write, or its absence, means. In doubt it is ambiguous: reading back costs little. */
final class WriteVerdicts {
    private static final String NOTHING_MODIFIED = "no settings of";

    private WriteVerdicts() {}

    static WriteOutcome on(Entry.Admitted admitted, WriteCommand command, WriteAnswer answer) {
        if (HttpStatus.isSuccess(answer.status())) {
            admitted.answered();
            return onSuccess(answer);
        }
        if (answer.status() == HttpStatus.TOO_MANY_REQUESTS) {
            return new WriteOutcome.Throttled(until(admitted, command, answer));
        }
        if (command.alreadySo().isSaidBy(answer)) {
            admitted.answered();
            return new WriteOutcome.AlreadyInPlace(answer.requestId());
        }
        ExchangeError error = ExchangeError.in(answer.body().toByteArray());
        if (HttpStatus.isServerTrouble(answer.status()) || error.isTransient()) {
            admitted.failed(answer.asFailure());
            return new WriteOutcome.Ambiguous("Microsoft answered HTTP " + answer.status());
        }
        admitted.answered();
        return isClearNo(answer.status())
                ? refused(answer, error)
                : new WriteOutcome.Ambiguous("Microsoft answered HTTP " + answer.status());
    }

    private static Instant until(Entry.Admitted admitted, WriteCommand command, WriteAnswer answer) {
        @Nullable String retryAfter = answer.headers().get("retry-after");
        return command.ownQuota() ? admitted.throttledAlone(retryAfter) : admitted.throttled(retryAfter);
    }

    static WriteOutcome onSilence(Entry.Admitted admitted, IOException failure, boolean begun) {
        admitted.failed(failure);
        String kind = failure.getClass().getSimpleName();
        return begun
                ? new WriteOutcome.Ambiguous("no answer from Microsoft: " + kind)
                : new WriteOutcome.NotSent(new Obstacle.Unreachable("no connection to Microsoft: " + kind));
    }

    private static boolean isClearNo(int status) {
        return status >= 400 && status < 500;
    }

    private static WriteOutcome refused(WriteAnswer answer, ExchangeError error) {
        String type = error.type();
        String code = type == null ? graphCode(answer) : type;
        return new WriteOutcome.Refused(
                code, "Microsoft refused with HTTP %d, %s".formatted(answer.status(), code), answer.requestId());
    }

    private static String graphCode(WriteAnswer answer) {
        return answer.isBadRequest()
                ? RefusalReason.in(answer)
                        .map(RefusalReason::code)
                        .orElseGet(() -> answer.asFailure().codeOrStatus())
                : answer.asFailure().codeOrStatus();
    }

    private static WriteOutcome onSuccess(WriteAnswer answer) {
        if (answer.body().size() == 0) {
            return new WriteOutcome.Applied(answer.requestId());
        }
        try {
            return onBody(answer, answer.json());
        } catch (JacksonException unreadable) {
            return new WriteOutcome.Ambiguous("HTTP %d with an unreadable body".formatted(answer.status()));
        }
    }

    private static WriteOutcome onBody(WriteAnswer answer, JsonNode body) {
        if (!body.isObject() || body.has("error")) {
            return new WriteOutcome.Ambiguous("HTTP %d with an error inside".formatted(answer.status()));
        }
        boolean nothingModified = body.path("@adminapi.warnings").toString().contains(NOTHING_MODIFIED);
        return nothingModified
                ? new WriteOutcome.AlreadyInPlace(answer.requestId())
                : new WriteOutcome.Applied(answer.requestId());
    }
}
