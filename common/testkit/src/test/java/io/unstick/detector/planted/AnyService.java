package io.unstick.detector.planted;

import io.unstick.m365.write.Writer;

/** Stands for a service, one that reaches for what it must not have. */
public record AnyService(Writer writer) {}
