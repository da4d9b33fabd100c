package io.unstick.sandbox.directory;

import java.util.List;
import java.util.Map;

/**
 * One use of a server that somebody may want to know of.
 *
 * @param operation such as {@code LDAP modify}, or the command
 * @param by the bind DN, or the user
 * @param before the touched attributes, and only these, never a password; empty for commands
 * @param status the LDAP result code, or the exit code of the command
 */
public record Trace(
        Server server,
        Weight weight,
        String operation,
        String target,
        String by,
        Map<String, List<String>> before,
        Map<String, List<String>> after,
        int status) {

    /** Which of the two servers. */
    public enum Server {
        /** Active Directory. */
        DIRECTORY,
        /** The synchronising server. */
        SYNC_SERVER
    }

    /** What it was. */
    public enum Weight {
        /** A read. */
        LOOK,
        /** Something that may change the world. */
        WRITE,
        /** Something that nobody with good intentions tries. */
        ATTACK
    }

    static Trace command(Weight weight, String command, String user, int exitCode) {
        return new Trace(Server.SYNC_SERVER, weight, command, user, user, Map.of(), Map.of(), exitCode);
    }
}
