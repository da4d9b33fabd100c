package io.unstick.sandbox.launcher.stack;

import java.io.PrintStream;

/** What is going on, for the person who waits; on standard error, which is never data. */
public final class Progress {

    private final PrintStream out;
    private final boolean colour;

    /** Writes here; colour only when it is a terminal that wants it. */
    public Progress(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** Something happens as expected. */
    public synchronized void say(String line) {
        out.println(colour ? "\u001b[2m" + line + "\u001b[0m" : line);
        out.flush();
    }

    /** Something is not as it should be. */
    public synchronized void warn(String line) {
        out.println(colour ? "\u001b[31m" + line + "\u001b[0m" : line);
        out.flush();
    }
}
