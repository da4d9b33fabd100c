package io.unstick.sandbox.launcher.torture.oracle;

import java.util.List;

/**
 * Something that must never happen, and did.
 *
 * @param evidence what was seen, a line each
 */
public record Violation(Key key, String what, List<String> evidence) {

    /** Keeps a copy of the list. */
    public Violation {
        evidence = List.copyOf(evidence);
    }

    static Violation of(Key key, String what, Object... evidence) {
        return new Violation(
                key, what, List.of(evidence).stream().map(String::valueOf).toList());
    }
}
