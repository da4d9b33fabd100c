package io.unstick.m365.call;

/** The two app registrations: one that may only look, one that may change. A process holds one of them. */
public enum MicrosoftApp {
    READER("reader"),
    REMEDIATOR("remediator");

    private final String key;

    MicrosoftApp(String key) {
        this.key = key;
    }

    /** The settings key below {@code unstick.m365} that describes this registration. */
    public String key() {
        return key;
    }
}
