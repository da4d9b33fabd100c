package io.unstick.m365.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from.
 *
 * @param api the request in Microsoft's words, without personal data: {@code GET /users/{id}}, {@code Get-Mailbox}
 * @param requestId Microsoft's id of the answer
 */
public record Source(String api, @Nullable String requestId, Instant readAt) {}
