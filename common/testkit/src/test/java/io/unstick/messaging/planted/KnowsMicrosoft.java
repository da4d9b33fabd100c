package io.unstick.messaging.planted;

import io.unstick.m365.write.Writer;

/** Shared code that knows the wrong neighbour. */
public record KnowsMicrosoft(Writer writer) {}
