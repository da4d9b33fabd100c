package io.unstick.detector.fleet;

/** Brings scans and registry in line with the fleet. Called again until it returns, so it must bear repetition. */
public interface FleetListener {
    void fleetIs(Fleet fleet);
}
