package io.unstick.diagnostic.replay;

import io.unstick.contracts.event.DiagnosisEvent.MailboxDiagnosed;
import io.unstick.contracts.findings.Finding;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.diagnosis.Replay;
import io.unstick.messaging.EventJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/**
 * {@code --replay FILE}: prints what this version concludes from the evidence of a {@code MailboxDiagnosed} in JSON. Exit
 * codes: 0 the same as recorded, 1 something else, 2 the file cannot be replayed.
 */
public final class ReplayMain {
    /** What the command line begins with. */
    public static final String OPTION = "--replay";

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
        if (args.length != 2 || !args[0].equals(OPTION)) {
            err.println("Say which file: --replay FILE");
            return UNUSABLE;
        }
        try {
            return replay(EventJson.mapper().readValue(Files.readAllBytes(Path.of(args[1])), MailboxDiagnosed.class));
        } catch (IOException unreadable) {
            err.println("%s cannot be read.".formatted(args[1]));
        } catch (JacksonException noDiagnosis) {
            err.println("%s is no diagnosis in JSON.".formatted(args[1]));
        } catch (IllegalArgumentException tooLittle) {
            err.println("%s cannot be replayed: %s.".formatted(args[1], tooLittle.getMessage()));
        }
        return UNUSABLE;
    }

    private int replay(MailboxDiagnosed recorded) {
        Conclusion again = Replay.of(recorded);
        out.println("%s %s".formatted(again.verdict(), again.reason()));
        again.findings().forEach(finding -> out.println(line(finding)));
        if (Replay.isSame(recorded, again)) {
            return SAME;
        }
        err.println("This is not what was recorded: %s %s".formatted(recorded.verdict(), recorded.reason()));
        recorded.findings().forEach(finding -> err.println(line(finding)));
        return DIFFERENT;
    }

    private static String line(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%s (%s, confidence %.2f): %s %s",
                finding.cause(),
                finding.cause().scope(),
                finding.confidence(),
                finding.summary(),
                finding.evidence());
    }
}
