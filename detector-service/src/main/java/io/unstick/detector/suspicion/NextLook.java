package io.unstick.detector.suspicion;

import java.time.Instant;

/**
 * When a watched user is looked at again.
 *
 * @param looksBefore how often that was done, which spaces the looks out
 */
public record NextLook(int looksBefore, Instant at) {}
