package io.unstick.diagnostic.byhand;

/** No diagnosis can be made; the message is one sentence, or two, that says what to do. */
public final class CannotDiagnose extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean wronglyAsked;

    private CannotDiagnose(String sentence, boolean wronglyAsked) {
        super(sentence);
        this.wronglyAsked = wronglyAsked;
    }

    /** The person named something that is not there. */
    static CannotDiagnose wrongQuestion(String sentence) {
        return new CannotDiagnose(sentence, true);
    }

    /** The question was right, and nothing can be read. */
    static CannotDiagnose nothingReadable(String sentence) {
        return new CannotDiagnose(sentence, false);
    }

    /** What to tell the person. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** Whether another question could be answered. */
    public boolean isWronglyAsked() {
        return wronglyAsked;
    }
}
