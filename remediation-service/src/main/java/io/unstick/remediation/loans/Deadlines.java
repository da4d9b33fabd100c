package io.unstick.remediation.loans;

import java.time.Duration;
import java.util.List;

/**
 * The waiting times of a debt, scaled.
 *
 * @param settle how long a plan stays off at least, from the moment it is seen off
 * @param offAtMost how long a plan stays off at most, from the borrowing request; a request of which nothing is seen for so
 *     long is taken for one that had no effect
 * @param lendAtMost how long a substitute is lent at most when the mailbox does not come
 * @param late how long after it was sent a request may still take effect
 * @param look how often the account is read while something is awaited
 * @param retryAtMost the longest pause between two tries
 * @param soak when a paid debt is looked at again, counted from the payment; the last look closes it
 */
public record Deadlines(
        Duration settle,
        Duration offAtMost,
        Duration lendAtMost,
        Duration late,
        Duration look,
        Duration retryAtMost,
        List<Duration> soak) {
    private static final int LAST_DOUBLING = 10;

    public Deadlines {
        soak = List.copyOf(soak);
    }

    /** The pause after so many tries in a row that settled nothing; twice as long each time. */
    Duration pauseAfter(int tries) {
        Duration doubled = look.multipliedBy(1L << Math.clamp(tries - 1L, 0, LAST_DOUBLING));
        return doubled.compareTo(retryAtMost) < 0 ? doubled : retryAtMost;
    }
}
