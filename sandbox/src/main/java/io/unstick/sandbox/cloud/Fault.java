package io.unstick.sandbox.cloud;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One thing that goes wrong with one request. */
public sealed interface Fault {

    /** This status at once; the request is not handled. */
    record Status(int status, @Nullable Duration retryAfter) implements Fault {}

    /** The request takes effect, the caller is told this status. */
    record ApplyThenFail(int status) implements Fault {}

    /** The request takes effect, the connection is closed without an answer. */
    record ApplyThenClose() implements Fault {}

    /** The caller is told 504 at once; the request takes effect so much (simulated) later. */
    record ApplyLater(Duration delay) implements Fault {}

    /** The request is handled only after so much real time. */
    record Hang(Duration delay) implements Fault {}

    /** The connection is closed; the request is not handled. */
    record CloseBefore() implements Fault {}

    /** The request takes effect; the answer ends in the middle of its JSON. */
    record MalformedJson() implements Fault {}

    /** 403 with a run of NUL bytes; the request is not handled. */
    record NulBytes() implements Fault {}

    /** The caller is told 204 or 200 with an empty object; nothing happens, now or later. */
    record AcknowledgeOnly() implements Fault {}

    /** See {@link Status}. */
    static Fault status(int status) {
        return new Status(status, null);
    }

    /** See {@link Status}; {@code retryAfter} may be a fraction of a second. */
    static Fault status(int status, Duration retryAfter) {
        return new Status(status, retryAfter);
    }

    /** See {@link ApplyThenFail}. */
    static Fault applyThenFail(int status) {
        return new ApplyThenFail(status);
    }

    /** See {@link ApplyThenClose}. */
    static Fault applyThenClose() {
        return new ApplyThenClose();
    }

    /** See {@link ApplyLater}. */
    static Fault applyLater(Duration delay) {
        return new ApplyLater(delay);
    }

    /** See {@link Hang}. */
    static Fault hang(Duration delay) {
        return new Hang(delay);
    }

    /** See {@link CloseBefore}. */
    static Fault closeBefore() {
        return new CloseBefore();
    }

    /** See {@link MalformedJson}. */
    static Fault malformedJson() {
        return new MalformedJson();
    }

    /** See {@link NulBytes}. */
    static Fault nulBytes() {
        return new NulBytes();
    }

    /** See {@link AcknowledgeOnly}. */
    static Fault acknowledgeOnly() {
        return new AcknowledgeOnly();
    }
}
