package io.unstick.messaging;

/**
 * A record that can never be read, however often it is tried: it goes to the dead-letter topic at once. The message is
 * the reason for operators. It holds no value of the record, and for the same reason there is no cause: messages of
 * JSON errors quote the input.
 */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
