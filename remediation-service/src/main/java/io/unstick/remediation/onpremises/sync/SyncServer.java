package io.unstick.remediation.onpremises.sync;

/** One customer's synchronisation server. Never throws for what the server or the network does. */
public interface SyncServer {
    /** Whether it synchronises, and whether it does so at this moment ({@code Get-ADSyncScheduler}). */
    SchedulerReading scheduler();

    /**
     * Starts carrying what changed ({@code Start-ADSyncSyncCycle -PolicyType Delta}), by one command. Harmless to repeat.
     * That it ended is seen from the cloud: there the time of the last synchronisation moves.
     */
    DeltaSyncStart startDeltaSync();
}
