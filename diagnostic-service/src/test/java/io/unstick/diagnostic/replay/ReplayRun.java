package io.unstick.diagnostic.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** What a replay of a file said, and how it ended. */
public record ReplayRun(int code, String out, String err) {
    public static ReplayRun of(Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = new ReplayMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(ReplayMain.OPTION, file.toString());
        return new ReplayRun(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
