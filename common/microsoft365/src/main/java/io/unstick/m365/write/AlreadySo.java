package io.unstick.m365.write;

import io.unstick.m365.call.ExchangeError;
import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.WireFailure;
import java.util.Locale;
import java.util.Set;

/** Which refusals of a write mean that there is nothing left to do. Only Microsoft's own words count, never a bare status. */
enum AlreadySo {
    NEVER {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            return false;
        }
    },
    /** What was to be deleted in Graph is not there. */
    GONE_FROM_DIRECTORY {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            WireFailure failure = answer.asFailure();
            return answer.status() == HttpStatus.NOT_FOUND
                    && failure.code()
                            .map(code -> code.toLowerCase(Locale.ROOT))
                            .filter(NO_SUCH_OBJECT::contains)
                            .isPresent();
        }
    },
    /** What was to be deleted in Exchange is not there; its status says nothing. */
    GONE_FROM_EXCHANGE {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            ExchangeError error = ExchangeError.in(answer.body().toByteArray());
            return !HttpStatus.isAccessRefusal(answer.status()) && (error.isNotFound() || error.says("Ex41BAF5|"));
        }
    },
    MEMBER_OF_GROUP {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            return answer.isBadRequest() && answer.says("added object references already exist");
        }
    },
    LICENCE_NOT_ASSIGNED {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            return answer.isBadRequest()
                    && RefusalReason.in(answer)
                            .filter(reason -> reason == RefusalReason.LICENCE_NOT_ASSIGNED)
                            .isPresent();
        }
    },
    ORGANIZATION_CUSTOMIZED {
        @Override
        boolean isSaidBy(WriteAnswer answer) {
            return ExchangeError.in(answer.body().toByteArray()).says("This operation is not required");
        }
    };

    private static final Set<String> NO_SUCH_OBJECT = Set.of("request_resourcenotfound", "resourcenotfound");

    abstract boolean isSaidBy(WriteAnswer answer);
}
