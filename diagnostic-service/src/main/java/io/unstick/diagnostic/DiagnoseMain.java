package io.unstick.diagnostic;

import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.byhand.ByHand;
import io.unstick.diagnostic.byhand.CannotDiagnose;
import io.unstick.diagnostic.byhand.Diagnosed;
import io.unstick.diagnostic.byhand.KnownTenants;
import io.unstick.diagnostic.byhand.Question;
import io.unstick.diagnostic.console.Printable;
import io.unstick.diagnostic.console.Report;
import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import io.unstick.settings.StartRefused;
import io.unstick.settings.UnstickService;
import io.unstick.settings.UnstickSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --diagnose --tenant T --user UPN|OBJECT-ID [--json FILE]}: diagnoses one user for a person, with the service's
 * configuration but without Kafka. Opens no case and publishes nothing. Exit codes: 0 a diagnosis was made, 1 it is
 * incomplete or could not be made, 2 the question or the configuration makes no sense.
 */
final class DiagnoseMain {
    /** What the command line begins with. */
    static final String OPTION = "--diagnose";

    private static final int MADE = 0;
    private static final int NOT_MADE = 1;
    private static final int WRONG_QUESTION = 2;

    /** No web server; and no logs, because what there is to tell stands in the report. */
    private static final List<String> QUIET =
            List.of("--spring.main.web-application-type=none", "--logging.threshold.console=off");

    private final PrintStream out;
    private final PrintStream err;

    DiagnoseMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the exit code. */
    static void main(String[] args) {
        System.exit(new DiagnoseMain(stream(FileDescriptor.out), stream(FileDescriptor.err)).run(args));
    }

    /** UTF-8 whatever the locale. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int run(String... args) {
        try {
            Question question = Question.parse(List.of(args).subList(1, args.length));
            try (var context = UnstickService.start(ByHandConfiguration.class, settings(question), sections())) {
                return answer(question, context);
            }
        } catch (CannotDiagnose e) {
            err.println(Printable.of(e.sentence()));
            return e.isWronglyAsked() ? WRONG_QUESTION : NOT_MADE;
        } catch (StartRefused e) {
            err.println(e.sentence());
            return WRONG_QUESTION;
        }
    }

    private static String[] settings(Question question) {
        return Stream.concat(question.settings().stream(), QUIET.stream()).toArray(String[]::new);
    }

    /** Those of the service, so that its configuration is understood; and the tenants file, which it does without. */
    private static SettingsSection<?>[] sections() {
        return Stream.concat(
                        Stream.of(UnstickSettings.section().checkedBy(DiagnoseMain::demandTenants)),
                        Stream.of(DiagnosticApplication.sections()))
                .toArray(SettingsSection<?>[]::new);
    }

    private static void demandTenants(UnstickSettings settings) {
        Path file = settings.tenantsFile();
        if (file == null) {
            throw new IllegalArgumentException("tenants-file is missing, the tenant is looked up in it");
        }
        Constraints.readableFile("tenants-file", file);
    }

    private int answer(Question question, ConfigurableApplicationContext context) {
        Path file =
                Objects.requireNonNull(context.getBean(UnstickSettings.class).tenantsFile(), "checked at the start");
        var tenant = KnownTenants.read(file).find(question.tenant());
        err.println(Printable.of("Asking Microsoft about %s in %s ...".formatted(question.user(), tenant.name())));
        Diagnosed diagnosed = context.getBean(ByHand.class).diagnose(tenant, question.user());
        new Report(diagnosed.file())
                .lines(context.getBean(InstantSource.class).instant())
                .forEach(out::println);
        boolean written = question.json().map(path -> write(path, diagnosed)).orElse(true);
        return written && diagnosed.conclusion().verdict() != Verdict.INCOMPLETE ? MADE : NOT_MADE;
    }

    private boolean write(Path path, Diagnosed diagnosed) {
        try {
            diagnosed.file().write(path);
            return true;
        } catch (IOException e) {
            err.println("%s cannot be written.".formatted(path));
            return false;
        }
    }
}
