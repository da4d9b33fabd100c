package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Progress;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Where people read: data on standard output, everything else on standard error.
 *
 * @param colour whether data may have colour
 */
record Terminal(PrintStream out, boolean colour, Progress progress) {

    /** UTF-8 whatever the locale; colour on a terminal only, as the script has found out, and not with NO_COLOR. */
    static Terminal ofThisProcess() {
        var terminals = List.of(System.getProperty("unstick.terminal", "").split(","));
        var wanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(
                out, wanted && terminals.contains("out"), new Progress(err, wanted && terminals.contains("err")));
    }
}
