package io.unstick.remediation.onpremises.sync;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** A synchronisation server over SSH. Keeps nothing between two operations. */
public final class SshSyncServer implements SyncServer {
    private static final String SUCCESS = "Success";

    private final SshCommands commands;

    public SshSyncServer(SyncServerAccess access) {
        this.commands = new SshCommands(access);
    }

    @Override
    public SchedulerReading scheduler() {
        return switch (commands.run(SyncCommand.SHOW_SCHEDULER)) {
            case RemoteRun.NotBegun(Hindrance hindrance) -> new SchedulerReading.Unreadable(hindrance);
            case RemoteRun.Lost(Hindrance hindrance) -> new SchedulerReading.Unreadable(hindrance);
            case RemoteRun.Ended ended
            when ended.exitStatus() != 0 -> new SchedulerReading.Unreadable(SyncHindrances.failed(ended));
            case RemoteRun.Ended ended ->
                SyncAnswers.scheduler(ended.output())
                        .<SchedulerReading>map(SchedulerReading.Known::new)
                        .orElseGet(() -> new SchedulerReading.Unreadable(SyncHindrances.nonsense()));
        };
    }

    @Override
    public DeltaSyncStart startDeltaSync() {
        return switch (commands.run(SyncCommand.START_DELTA_CYCLE)) {
            case RemoteRun.NotBegun(Hindrance hindrance) -> new DeltaSyncStart.NotSent(hindrance);
            case RemoteRun.Lost(Hindrance hindrance) -> new DeltaSyncStart.Ambiguous(hindrance.why());
            case RemoteRun.Ended ended
            when SyncAnswers.isBusy(ended.complaint() + ended.output()) -> new DeltaSyncStart.Busy();
            case RemoteRun.Ended ended
            when ended.exitStatus() != 0 -> new DeltaSyncStart.Refused(SyncHindrances.failed(ended));
            case RemoteRun.Ended ended -> answered(ended);
        };
    }

    private static DeltaSyncStart answered(RemoteRun.Ended ended) {
        return SyncAnswers.result(ended.output())
                .map(SshSyncServer::answered)
                .orElseGet(() -> new DeltaSyncStart.Ambiguous(
                        "The synchronisation server ended the command without saying that a cycle has begun."));
    }

    private static DeltaSyncStart answered(String result) {
        return result.equalsIgnoreCase(SUCCESS)
                ? new DeltaSyncStart.Started()
                : new DeltaSyncStart.Refused(SyncHindrances.unsuccessful(result));
    }
}
