package io.unstick.remediation.cases;

import org.jspecify.annotations.Nullable;

/** What a look at the subject showed. For a user the goal is the mailbox; for an incident, that it is over. */
public sealed interface Sighting {
    /** The goal is there. */
    record Reached(@Nullable String requestId) implements Sighting {}

    /** The goal is not there, and the subject still needs it. */
    record Missing(@Nullable String requestId) implements Sighting {}

    /** The subject needs nothing any more: user gone, licence removed, turned shared, tenant retired. */
    record Moot(String why) implements Sighting {}

    /** Could not look: neither yes nor no. */
    record Unknown(String why) implements Sighting {}
}
