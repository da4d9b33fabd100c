package io.unstick.sandbox.launcher;

/** The command line makes no sense: one sentence, then the usage; exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
