package io.unstick.remediation.cases;

import io.unstick.contracts.event.RemediationEvent;

/** One line for the journal: what happened, and who did it. */
public record Entry(RemediationEvent event, String by) {
    /** Who acts when no person does. */
    public static final String UNSTICK = "unstick";

    static Entry byUnstick(RemediationEvent event) {
        return new Entry(event, UNSTICK);
    }
}
