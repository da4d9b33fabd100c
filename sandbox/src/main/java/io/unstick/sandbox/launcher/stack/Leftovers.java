package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Processes that outlived a killed parent. A process id that now belongs to somebody else is left alone. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Leftovers() {}

    /** Stops them, services first; must only be called by the holder of the folder's lock. */
    static void stop(DataDirectory data) {
        stop(data, Member.services());
        stop(data, List.of(Member.CLOUD, Member.INFRA));
        stopPostgres(data);
        try {
            for (var member : Member.values()) {
                Files.deleteIfExists(data.pid(member));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + data.root(), e);
        }
        data.forgetInfraReady();
    }

    private static void stop(DataDirectory data, List<Member> members) {
        Ending.stop(
                members.stream()
                        .flatMap(member -> living(data.pid(member), process -> isOurs(process, data, member)).stream())
                        .toList(),
                PATIENCE);
    }

    /** PostgreSQL detaches from the process that starts it, and so survives its kill -9. */
    static void stopPostgres(DataDirectory data) {
        var pidFile = data.postgres().resolve("cluster").resolve("postmaster.pid");
        Ending.stop(living(pidFile, Leftovers::isPostgres).stream().toList(), PATIENCE);
    }

    /** The process whose id is the file's first line, if it lives and is the one that was meant. */
    private static Optional<ProcessHandle> living(Path pidFile, Predicate<ProcessHandle> meant) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(meant);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pidFile, e);
        }
    }

    private static boolean isOurs(ProcessHandle process, DataDirectory data, Member member) {
        var mark = JavaCommand.mark(data, member);
        return process.info().arguments().stream().flatMap(Arrays::stream).anyMatch(mark::equals);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
