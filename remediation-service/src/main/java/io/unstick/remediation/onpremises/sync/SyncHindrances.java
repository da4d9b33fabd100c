package io.unstick.remediation.onpremises.sync;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** Puts into words what the synchronisation server, or the way to it, has against us. */
final class SyncHindrances {
    private static final int LONGEST = 200;

    private SyncHindrances() {}

    static Hindrance wrongHostKey(String shown) {
        return new Hindrance(
                "host-key",
                "The synchronisation server shows another host key than the pinned one (%s).".formatted(shown),
                "Compare it on the server itself (ssh-keygen -lf). Only if it is the same, put it into sync-host-key;"
                        + " else somebody stands in between.");
    }

    static Hindrance credentialsFile() {
        return new Hindrance(
                "credentials-file",
                "The file with Unstick's key for the synchronisation server cannot be used.",
                "Put an unencrypted private key (RSA or ECDSA, PEM or OpenSSH) where sync-key-path points to.");
    }

    static Hindrance signIn() {
        return new Hindrance(
                "credentials",
                "The synchronisation server does not let Unstick's account in.",
                "Check sync-user, and that its public key is among the authorized keys of that account.");
    }

    static Hindrance unreachable() {
        return new Hindrance(
                "unreachable",
                "The synchronisation server cannot be reached, or speaks no SSH that could be used.",
                "Check sync-host, sync-port, the firewall between Unstick and the server, and its OpenSSH service.");
    }

    static Hindrance noExec() {
        return new Hindrance(
                "no-command",
                "The synchronisation server does not let Unstick's account run commands.",
                "Allow it the two commands that the documentation names.");
    }

    static Hindrance silence() {
        return new Hindrance(
                "no-answer",
                "The synchronisation server did not say how the command ended.",
                "Nothing, if it stays rare; else look at the server.");
    }

    static Hindrance tooMuchOutput() {
        return new Hindrance(
                "too-much-output",
                "The synchronisation server answered far more than the command can have to say.",
                "Look at what the server runs in place of PowerShell.");
    }

    static Hindrance nonsense() {
        return new Hindrance(
                "nonsense",
                "The synchronisation server's answer is not the state of a scheduler.",
                "Run Get-ADSyncScheduler there; the module ADSync belongs to Microsoft Entra Connect.");
    }

    static Hindrance failed(RemoteRun.Ended ended) {
        return new Hindrance(
                "command-failed",
                "The command failed on the synchronisation server (exit status %d%s)."
                        .formatted(ended.exitStatus(), said(ended.complaint())),
                "Let sync-user be a member of the server's local group ADSyncOperators, and see that the module ADSync"
                        + " is there.");
    }

    static Hindrance unsuccessful(String result) {
        return new Hindrance(
                "not-started",
                "The synchronisation was not started%s.".formatted(said(result)),
                "Look at the Synchronization Service Manager on the server.");
    }

    private static String said(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.isEmpty() ? "" : ": " + line.substring(0, Math.min(LONGEST, line.length()));
    }
}
