package io.unstick.diagnostic.intake;

/** How many records a listener takes from the broker at once. */
final class ListenerPace {
    /**
     * A diagnosis may take its whole time limit (30 s) and as long again to be published. All records of one poll must be
     * done within Kafka's five minutes between two polls, or the broker takes the partitions away and hands them out
     * again, for ever.
     */
    static final String FEW_AT_ONCE = "max.poll.records=3";

    private ListenerPace() {}
}
