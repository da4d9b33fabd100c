package io.unstick.remediation.boundaries;

/** Where the process can die on its way through one step. */
enum Boundary {
    B0("before the task is picked"),
    B1("picked, the intent not committed"),
    B2("the intent committed, nothing sent"),
    B3("sent, not applied"),
    B4("applied, the answer lost"),
    B5("the answer in memory, the outcome not committed"),
    B6("the outcome committed, its events not published"),
    B7("the events published, and not marked as published");

    private final String words;

    Boundary(String words) {
        this.words = words;
    }

    /** Only a request can be sent, applied and answered. */
    boolean isOnTheWire() {
        return this == B2 || this == B3 || this == B4 || this == B5;
    }

    @Override
    public String toString() {
        return name() + ": " + words;
    }
}
