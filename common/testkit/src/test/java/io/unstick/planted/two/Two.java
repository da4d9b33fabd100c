package io.unstick.planted.two;

import io.unstick.planted.one.One;

/** Half of a planted cycle. */
public record Two(One other) {}
