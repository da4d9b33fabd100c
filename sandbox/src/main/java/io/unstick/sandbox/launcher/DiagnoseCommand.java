package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code unstick diagnose}: hands over to the diagnostic service's own jar, which answers a person and ends. */
final class DiagnoseCommand {

    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Checkout checkout;

    DiagnoseCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    /** The exit code of the replay. */
    int run(Command.Replay replay) throws InterruptedException {
        return run(List.of("--replay", replay.file().toString()), replay.json());
    }

    /** The exit code of the diagnosis. */
    int run(Command.Diagnose diagnose) throws InterruptedException {
        var data = diagnose.data().orElse(checkout.root().resolve(".unstick"));
        var settings = diagnose.config()
                .map(file ->
                        RunningSettings.OPTION + "file:" + file.toAbsolutePath().normalize())
                .orElseGet(() -> new RunningSettings(data).option());
        return run(
                List.of("--diagnose", "--tenant", diagnose.tenant(), "--user", diagnose.user(), settings),
                diagnose.json());
    }

    private int run(List<String> arguments, Optional<Path> json) throws InterruptedException {
        json.ifPresent(JsonFile::requirePlace);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(List.of("-jar", checkout.jar(Member.DIAGNOSTIC).toString()));
        command.addAll(arguments);
        json.ifPresent(file -> command.addAll(List.of("--json", file.toString())));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new Refusal("Java cannot be started: %s.".formatted(e.getMessage()), e);
        }
    }
}
