package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.Refusal;
import io.unstick.sandbox.launcher.torture.Torture;
import io.unstick.sandbox.launcher.torture.TortureConfiguration;
import io.unstick.sandbox.launcher.torture.TortureReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code unstick torture}: lets everything go wrong, judges, and leaves only what is needed to understand a violation. */
final class TortureCommand {

    private static final int BROKEN_PROMISE = 1;

    private final Command.Torture command;
    private final Terminal terminal;

    TortureCommand(Command.Torture command, Terminal terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /** 0 only when nothing was found. */
    int run() throws InterruptedException {
        command.json().ifPresent(JsonFile::requirePlace);
        var folder = command.data().orElseGet(TortureCommand::temporary);
        var folders = new Folders(folder, open(folder, "first"), open(folder, "second"));
        var torture = TortureConfiguration.prepare(
                command.plan(), Checkout.here(), folders.data, folders.second, terminal.progress(), isWatched());
        try (var signal = new SignalStop(() -> tidy(torture, folders, false), BROKEN_PROMISE)) {
            var good = false;
            try {
                good = tell(torture.run());
            } catch (Refusal e) {
                signal.giveWay();
                throw e;
            } finally {
                tidy(torture, folders, good);
            }
            return good ? 0 : BROKEN_PROMISE;
        }
    }

    /** The folder, and in it one for most processes and one for the second replica. */
    private record Folders(Path root, DataDirectory data, DataDirectory second) {}

    private DataDirectory open(Path folder, String name) {
        return DataDirectory.open(folder.resolve(name), true);
    }

    private static boolean isWatched() {
        return System.getProperty("unstick.terminal", "").contains("err");
    }

    private boolean tell(TortureReport report) {
        report.lines().forEach(terminal.out()::println);
        command.json().ifPresent(file -> {
            JsonFile.write(file, report.json());
            write(file.resolveSibling(file.getFileName() + ".txt"), report);
        });
        return report.isGood();
    }

    private static void write(Path file, TortureReport report) {
        try {
            Files.write(file, report.wholeStory());
        } catch (IOException e) {
            throw new Refusal("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private void tidy(Torture torture, Folders folders, boolean good) {
        torture.close();
        if (good && command.data().isEmpty()) {
            folders.data.remove();
            folders.second.remove();
            forget(folders.root);
        } else {
            terminal.progress().say("logs and data are in " + folders.root);
            folders.data.close();
            folders.second.close();
        }
    }

    private static void forget(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("unstick-torture");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }
}
