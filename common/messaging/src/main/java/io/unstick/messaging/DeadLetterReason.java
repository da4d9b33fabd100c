package io.unstick.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.ExceptionHeadersCreator;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames;

/**
 * Says in two headers why a record was put aside and by whom. A stack trace is left out: it makes the record larger
 * than the broker takes, and nobody reads it there.
 */
final class DeadLetterReason implements ExceptionHeadersCreator {
    /** One sentence for operators. It may quote the record, which lies beside it. */
    static final String REASON_HEADER = "unstick-dead-letter-reason";

    static final String SERVICE_HEADER = "unstick-dead-letter-service";

    private static final int LONGEST_REASON = 500;

    private final String service;

    DeadLetterReason(String service) {
        this.service = service;
    }

    @Override
    public void create(Headers headers, Exception thrown, boolean isKey, HeaderNames names) {
        put(headers, REASON_HEADER, reason(thrown));
        put(headers, SERVICE_HEADER, service);
    }

    private static String reason(Exception thrown) {
        String reason = Failure.unreadable(thrown)
                .map(UnreadableEvent::getMessage)
                .orElseGet(() -> "not handled: " + Failure.root(thrown));
        return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
