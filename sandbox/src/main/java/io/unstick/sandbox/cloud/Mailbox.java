package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.UUID;

/** A mailbox that exists. */
record Mailbox(UUID exchangeGuid, Instant createdAt) {}
