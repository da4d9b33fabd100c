package io.unstick.diagnostic.diagnosis;

import java.time.Duration;
import java.time.Instant;

/**
 * When and why a mailbox is diagnosed.
 *
 * @param grace how long after the licence a missing mailbox is normal, as time really passes (scaled)
 * @param askedByHand a person expects a mailbox here, whatever the licences say
 */
public record Circumstances(Duration grace, Instant now, boolean askedByHand) {}
