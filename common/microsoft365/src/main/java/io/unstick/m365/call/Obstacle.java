package io.unstick.m365.call;

import java.time.Instant;

/** Why a call gave no answer that could be used. None of them says anything about the mailbox. */
public sealed interface Obstacle {
    /** One sentence for people, without personal data. */
    String reason();

    /**
     * Token, consent or role is missing: only the customer or the MSP can mend it.
     *
     * @param code Microsoft's code, such as {@code AADSTS65001} or {@code Authorization_RequestDenied}
     */
    record AccessLost(String code, String reason) implements Obstacle {}

    /** Microsoft, or our own budget for this tenant, asks us to come back later. */
    record Throttled(Instant until) implements Obstacle {
        @Override
        public String reason() {
            return "throttled until " + until;
        }
    }

    /** No answer, a server error, or a breaker that is open because of those. */
    record Unreachable(String reason) implements Obstacle {}

    /** An answer that makes no sense: not JSON, cut off, wrong types, a link to a foreign host. */
    record Nonsense(String reason) implements Obstacle {}
}
