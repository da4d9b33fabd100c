package io.unstick.sandbox.cloud;

/** Which delta links of one tenant are still good. Guarded by the tenant's monitor. */
final class DeltaEpoch {

    private int current = 1;
    private int oldestKnown = 1;

    int current() {
        return current;
    }

    /** Links of this age get {@code syncStateNotFound}. */
    boolean forgotten(int epoch) {
        return epoch < oldestKnown;
    }

    /** Links of this age get 410 and may start again. */
    boolean superseded(int epoch) {
        return epoch < current;
    }

    void expire() {
        current++;
        oldestKnown = current;
    }

    void reset() {
        current++;
    }
}
