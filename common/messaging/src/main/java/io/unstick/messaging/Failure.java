package io.unstick.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.TransactionException;

/** Why a listener could not handle a record; it decides how often the record is tried. */
enum Failure {
    /** The record itself is wrong: never again. */
    UNREADABLE,
    /** Database, Kafka or network: every record would fail, so this one waits until they are back. */
    INFRASTRUCTURE,
    /** Perhaps a race, perhaps a bug: a few tries. */
    UNEXPECTED;

    static Failure of(Throwable thrown) {
        if (unreadable(thrown).isPresent()) {
            return UNREADABLE;
        }
        return causes(thrown).anyMatch(Failure::concernsEveryRecord)
                        && causes(thrown).noneMatch(Failure::concernsThisRecord)
                ? INFRASTRUCTURE
                : UNEXPECTED;
    }

    /** The refusal among the causes. */
    static Optional<UnreadableEvent> unreadable(Throwable thrown) {
        return causes(thrown)
                .filter(UnreadableEvent.class::isInstance)
                .map(UnreadableEvent.class::cast)
                .findFirst();
    }

    /** What was thrown first, under all wrappings. */
    static Throwable root(Throwable thrown) {
        return causes(thrown).reduce((_, cause) -> cause).orElse(thrown);
    }

    private static boolean concernsEveryRecord(Throwable thrown) {
        return thrown instanceof DataAccessException
                || thrown instanceof TransactionException
                || thrown instanceof KafkaException
                || thrown instanceof PublishFailed
                || thrown instanceof IOException
                || thrown instanceof UncheckedIOException
                || thrown instanceof TimeoutException;
    }

    /** Subtypes of the above that the next record would not meet: with these one record would block its partition. */
    private static boolean concernsThisRecord(Throwable thrown) {
        return thrown instanceof DataIntegrityViolationException
                || thrown instanceof DataRetrievalFailureException
                || thrown instanceof InvalidDataAccessApiUsageException
                || thrown instanceof RecordTooLargeException
                || thrown instanceof SerializationException;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }
}
