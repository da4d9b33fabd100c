package io.unstick.m365.read;

import java.util.UUID;

/**
 * Something in Microsoft Entra's recycle bin.
 *
 * @param type Graph's word for what it was: {@code user}, {@code group}; empty when it is not said
 */
public record RecycledObject(UUID id, String type) {}
