package io.unstick.settings;

import java.io.PrintStream;
import java.util.function.IntConsumer;

/** The last word of a service that will not start. */
final class StartRefusal {

    /** Wrong usage, as for every command of the product. */
    static final int EXIT_CODE = 2;

    private final PrintStream out;
    private final IntConsumer exit;

    StartRefusal(IntConsumer exit) {
        this(System.err, exit);
    }

    StartRefusal(PrintStream out, IntConsumer exit) {
        this.out = out;
        this.exit = exit;
    }

    void say(StartRefused why) {
        out.println(why.sentence());
        out.flush();
        exit.accept(EXIT_CODE);
    }
}
