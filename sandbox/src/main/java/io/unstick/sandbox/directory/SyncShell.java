package io.unstick.sandbox.directory;

import java.util.Locale;

/** What the synchronising server does with one command line. */
final class SyncShell {

    static final String LOOK = powershell("Get-ADSyncScheduler");
    static final String START = powershell("Start-ADSyncSyncCycle -PolicyType Delta");

    private static final int REFUSED = 126;
    private static final int FAILED = 1;
    private static final long TICKS_A_SECOND = 10_000_000;

    /** What the caller gets to see. */
    record Result(int exitCode, String output, String error) {}

    private final SyncedCloud cloud;
    private final SyncCycles cycles;

    SyncShell(SyncedCloud cloud, SyncCycles cycles) {
        this.cloud = cloud;
        this.cycles = cycles;
    }

    Result run(String command, String user) {
        return cloud.alone(() -> {
            if (command.equals(LOOK)) {
                return remembered(Trace.Weight.LOOK, "Get-ADSyncScheduler", user, new Result(0, scheduler(), ""));
            }
            if (command.equals(START)) {
                return remembered(Trace.Weight.WRITE, "Start-ADSyncSyncCycle", user, start());
            }
            return remembered(Trace.Weight.ATTACK, command, user, new Result(REFUSED, "", "This command is refused."));
        });
    }

    private Result remembered(Trace.Weight weight, String operation, String user, Result result) {
        cloud.remember(Trace.command(weight, operation, user, result.exitCode()));
        return result;
    }

    private Result start() {
        if (cycles.start()) {
            return new Result(0, "{\"Result\":\"Success\"}", "");
        }
        String text = "Start-ADSyncSyncCycle : System.Management.Automation.CmdletInvocationException:"
                + " System.InvalidOperationException: Sync is already running."
                + " Cannot start a new run till this one completes.";
        return new Result(FAILED, "", text);
    }

    private String scheduler() {
        boolean running = cycles.isRunning();
        return """
            {"AllowedSyncCycleInterval":%1$s,"CurrentlyEffectiveSyncCycleInterval":%1$s,\
            "CustomizedSyncCycleInterval":null,"NextSyncCyclePolicyType":1,\
            "NextSyncCycleStartTimeInUTC":"\\/Date(%2$d)\\/","SyncCycleEnabled":%3$b,"MaintenanceEnabled":true,\
            "StagingModeEnabled":%4$b,"SchedulerSuspended":false,"SyncCycleInProgress":%5$b}\
            """.formatted(
                        interval(), cycles.nextStart().toEpochMilli(), cycles.isEnabled(), cycles.isStaging(), running);
    }

    private static String interval() {
        long seconds = SyncCycles.INTERVAL.toSeconds();
        return String.format(Locale.ROOT, "{\"Ticks\":%d,\"TotalMinutes\":%d}", seconds * TICKS_A_SECOND, seconds / 60);
    }

    private static String powershell(String pipeline) {
        return "powershell -NoProfile -NonInteractive -Command \"" + pipeline + " | ConvertTo-Json -Compress\"";
    }
}
