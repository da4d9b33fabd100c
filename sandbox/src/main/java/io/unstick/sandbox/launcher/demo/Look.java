package io.unstick.sandbox.launcher.demo;

/** Colours of a terminal; without colour the text is left as it is. */
enum Look {
    PLAIN("0"),
    GOOD("32"),
    BAD("31"),
    WAITING("33"),
    BUSY("36"),
    QUIET("2"),
    TITLE("1");

    private final String code;

    Look(String code) {
        this.code = code;
    }

    static Look ofState(String state) {
        return switch (state) {
            case "RESOLVED", "OK" -> GOOD;
            case "ESCALATED", "BLIND" -> BAD;
            case "AWAITING_APPROVAL", "WAITING_FOR_PERSON", "HELD", "THROTTLED" -> WAITING;
            case "ACTING", "SETTLING", "VERIFYING" -> BUSY;
            case "SUPPRESSED", "NO_CASE" -> QUIET;
            default -> PLAIN;
        };
    }

    String paint(String text, boolean colour) {
        return colour && this != PLAIN ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
