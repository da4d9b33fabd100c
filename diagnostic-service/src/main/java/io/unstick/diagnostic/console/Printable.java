package io.unstick.diagnostic.console;

/** Text of strangers, made harmless for a terminal: names and answers can hold control characters. */
public final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /** The text on one line, without anything a terminal would obey; cut when it is very long. */
    public static String of(String text) {
        String harmless = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "?");
        return harmless.length() > LONGEST ? harmless.substring(0, LONGEST) + "..." : harmless;
    }
}
