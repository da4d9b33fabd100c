package io.unstick.messaging;

/**
 * The broker did not acknowledge in time, or refused. The records may or may not have been written: publish the same
 * ones again, with the same ids.
 */
public final class PublishFailed extends RuntimeException {
    PublishFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
