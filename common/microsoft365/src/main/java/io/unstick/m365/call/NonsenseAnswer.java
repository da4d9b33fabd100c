package io.unstick.m365.call;

/** An answer arrived whole, and makes no sense. */
public final class NonsenseAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** Takes one sentence without personal data. */
    public NonsenseAnswer(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
