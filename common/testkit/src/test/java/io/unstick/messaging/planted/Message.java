package io.unstick.messaging.planted;

/** Stands for messaging. */
public record Message() {}
