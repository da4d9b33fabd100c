package io.unstick.planted.one;

import io.unstick.planted.two.Two;
import org.jspecify.annotations.Nullable;

/** Half of a planted cycle. */
public record One(@Nullable Two other) {}
