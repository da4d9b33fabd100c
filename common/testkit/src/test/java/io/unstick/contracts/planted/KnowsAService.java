package io.unstick.contracts.planted;

import io.unstick.detector.planted.AnyService;

/** A contract that knows who uses it. */
public record KnowsAService(AnyService service) {}
