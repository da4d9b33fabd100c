package io.unstick.remediation.debts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All debts that are not paid, in numbers. */
public record Owed(int count, @Nullable Instant oldest) {}
