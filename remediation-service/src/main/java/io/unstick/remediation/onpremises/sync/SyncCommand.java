package io.unstick.remediation.onpremises.sync;

/** All that is ever said to a synchronisation server, word for word. */
enum SyncCommand {
    SHOW_SCHEDULER("Get-ADSyncScheduler"),
    START_DELTA_CYCLE("Start-ADSyncSyncCycle -PolicyType Delta");

    private final String line;

    /** The quotes keep the pipe away from the shell that OpenSSH on Windows hands the line to. */
    SyncCommand(String cmdlet) {
        this.line = "powershell -NoProfile -NonInteractive -Command \"" + cmdlet + " | ConvertTo-Json -Compress\"";
    }

    String line() {
        return line;
    }
}
