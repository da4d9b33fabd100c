package io.unstick.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {
    static Stream<Exception> troubleOfEveryRecord() {
        return Stream.of(
                new DataAccessResourceFailureException("no database"),
                new CannotAcquireLockException("locked"),
                new CannotCreateTransactionException("no connection"),
                new org.apache.kafka.common.errors.TimeoutException("no broker"),
                new PublishFailed("no broker", new TimeoutException()),
                new ConnectException("refused"),
                new IllegalStateException(new IOException("broken pipe")));
    }

    static Stream<Exception> troubleOfOneRecord() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new DataIntegrityViolationException("too long for its column"),
                new PublishFailed("refused", new RecordTooLargeException("too large")));
    }

    @ParameterizedTest
    @MethodSource("troubleOfEveryRecord")
    void whatTheNextRecordWouldMeetTooIsInfrastructure(Exception thrown) {
        // When // Then
        assertThat(Failure.of(inListener(thrown))).isEqualTo(Failure.INFRASTRUCTURE);
    }

    @ParameterizedTest
    @MethodSource("troubleOfOneRecord")
    void whatOnlyThisRecordMeetsIsNotInfrastructure(Exception thrown) {
        // When // Then
        assertThat(Failure.of(inListener(thrown))).isEqualTo(Failure.UNEXPECTED);
    }

    @ParameterizedTest
    @MethodSource("unreadables")
    void anUnreadableEventIsRecognisedUnderItsWrappings(Exception thrown) {
        // When // Then
        assertThat(Failure.of(inListener(thrown))).isEqualTo(Failure.UNREADABLE);
    }

    static Stream<Exception> unreadables() {
        return Stream.of(new UnreadableEvent("wrong"), new IllegalStateException(new UnreadableEvent("wrong")));
    }

    private static Exception inListener(Exception thrown) {
        return new ListenerExecutionFailedException("Listener failed", thrown);
    }
}
