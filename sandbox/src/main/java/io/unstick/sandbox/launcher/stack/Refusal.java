package io.unstick.sandbox.launcher.stack;

/** Something a person must know and can act on: one plain sentence, shown without a stack trace; exit code 1. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A refusal that says this sentence. */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** The same, for those who debug with its cause. */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is shown. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
