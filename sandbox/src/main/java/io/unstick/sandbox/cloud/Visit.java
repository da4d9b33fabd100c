package io.unstick.sandbox.cloud;

/** One authenticated request on its way through the simulated Microsoft. */
record Visit(SimulatedTenant tenant, Effect.Surface surface, String operation, boolean write, Request request) {}
