package io.unstick.sandbox.launcher.bench;

/**
 * One measured number.
 *
 * @param key of the JSON
 * @param part below the key, where it has several numbers; empty where it has one
 * @param text for people
 */
record Figure(String key, String part, String text, double value, Goal goal) {

    private static final double DIGITS = 1000;

    /** A key with one number; what is judged is what is shown: three digits after the point. */
    static Figure of(String key, String text, double value, Goal goal) {
        return new Figure(key, "", text, value, goal);
    }

    Figure {
        value = Double.isFinite(value) ? Math.rint(value * DIGITS) / DIGITS : value;
    }

    boolean isGood() {
        return goal.isMetBy(value);
    }
}
