package io.unstick.remediation.cases;

import java.time.Instant;

/** One person's yes to one plan. */
public record Approval(String by, Instant at, String reason) {}
