package io.unstick.remediation.simulation;

import java.time.Instant;

/** Something that must never happen, and did. */
record Violation(Kind kind, Instant at, String what) {
    enum Kind {
        DUPLICATED_EFFECT,
        WITHOUT_INTENT,
        UNAPPROVED,
        OVER_BUDGET,
        KILL_SWITCH,
        DRY_RUN,
        CROSS_TENANT,
        HARM,
        OPEN_DEBT,
        MIDWAY,
        UNPROVEN,
        OLD_EVIDENCE,
        REORDERED,
        LOST,
        STUCK
    }
}
