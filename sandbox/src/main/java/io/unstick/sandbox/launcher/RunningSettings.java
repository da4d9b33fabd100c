package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which settings a running {@code up} was started with, as its own services' command lines say. */
final class RunningSettings {

    /** What names the settings files of a service. */
    static final String OPTION = "--spring.config.additional-location=";

    private final Path data;

    /** Looks into the folder where the state of {@code up} lies. */
    RunningSettings(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /**
     * The option with its value.
     *
     * @throws Refusal when nothing runs with this folder
     */
    String option() {
        return Member.services().stream()
                .flatMap(this::arguments)
                .filter(argument -> argument.startsWith(OPTION))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Nothing runs with the data in %s: start ./unstick up first, or name your settings with --config FILE."
                                .formatted(data)));
    }

    private Stream<String> arguments(Member member) {
        return process(data.resolve("run").resolve(member.id() + ".pid")).stream()
                .flatMap(process -> process.info().arguments().stream())
                .map(List::of)
                .filter(arguments -> arguments.contains("-Dunstick.member=%s@%s".formatted(member.id(), data)))
                .flatMap(List::stream);
    }

    private static Optional<ProcessHandle> process(Path pid) {
        try {
            return Files.exists(pid)
                    ? Files.readString(pid)
                            .lines()
                            .findFirst()
                            .filter(line -> line.matches("\\d{1,18}"))
                            .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
