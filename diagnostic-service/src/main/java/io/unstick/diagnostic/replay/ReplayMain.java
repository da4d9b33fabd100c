package io.unstick.diagnostic.replay;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.console.DiagnosisFile;
import io.unstick.diagnostic.console.FindingLines;
import io.unstick.diagnostic.console.Printable;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.diagnosis.Replay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * {@code --replay FILE [--json FILE]}: prints what this version concludes from the evidence in a file: a {@code
 * MailboxDiagnosed} in JSON, or what {@code --diagnose --json} wrote. Exit codes: 0 the same as recorded, 1 something else, 2
 * the file cannot be replayed.
 */
public final class ReplayMain {
    /** What the command line begins with. */
    public static final String OPTION = "--replay";

    private static final String JSON = "--json";

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final PrintStream err;

    ReplayMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the exit code. */
    public static void main(String[] args) {
        System.exit(new ReplayMain(System.out, System.err).run(args));
    }

    int run(String... args) {
        if (!isUnderstood(args)) {
            err.println("Say which file: --replay FILE [--json FILE]");
            return UNUSABLE;
        }
        try {
            return replay(DiagnosisFile.read(Path.of(args[1])), args.length > 2 ? Path.of(args[3]) : null);
        } catch (IOException unreadable) {
            err.println("%s cannot be read.".formatted(args[1]));
        } catch (JacksonException noDiagnosis) {
            err.println("%s is no diagnosis in JSON.".formatted(args[1]));
        } catch (IllegalArgumentException tooLittle) {
            err.println("%s cannot be replayed: %s.".formatted(args[1], tooLittle.getMessage()));
        }
        return UNUSABLE;
    }

    private static boolean isUnderstood(String... args) {
        return args[0].equals(OPTION) && (args.length == 2 || (args.length == 4 && args[2].equals(JSON)));
    }

    private int replay(DiagnosisFile recorded, @Nullable Path json) {
        Conclusion again = Replay.of(recorded.recorded());
        print(out, again.verdict(), again.reason(), again.findings());
        if (json != null && !isWritten(recorded.with(again), json)) {
            return UNUSABLE;
        }
        if (recorded.recorded().says(again)) {
            return SAME;
        }
        err.println("This is not what was recorded:");
        print(err, recorded.verdict(), recorded.reason(), recorded.findings());
        return DIFFERENT;
    }

    private boolean isWritten(DiagnosisFile diagnosis, Path json) {
        try {
            diagnosis.write(json);
            return true;
        } catch (IOException unwritable) {
            err.println("%s cannot be written.".formatted(json));
            return false;
        }
    }

    private static void print(PrintStream stream, Verdict verdict, String reason, List<Finding> findings) {
        stream.println(Printable.of("%s: %s".formatted(verdict, reason)));
        FindingLines.of(findings).forEach(stream::println);
    }
}
