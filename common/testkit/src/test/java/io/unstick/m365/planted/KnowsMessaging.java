package io.unstick.m365.planted;

import io.unstick.messaging.planted.Message;

/** Shared code that knows the wrong neighbour. */
public record KnowsMessaging(Message message) {}
