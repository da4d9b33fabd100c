package io.unstick.remediation.simulation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that changed at Microsoft because of a request.
 *
 * @param repeatable harmless when it happens twice
 */
record Effect(Instant at, UUID actionId, User user, String what, boolean repeatable) {}
