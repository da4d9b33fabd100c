package io.unstick.sandbox.cloud;

/** How an answer leaves the house. */
sealed interface Delivery {

    /** As an HTTP response. */
    record Answer(Reply reply) implements Delivery {}

    /** Not at all: the connection is closed. */
    record HangUp() implements Delivery {}
}
