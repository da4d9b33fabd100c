package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.bench.BenchReport;
import io.unstick.sandbox.launcher.bench.BenchStack;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code unstick bench}: measures, tells the numbers beside their goals, and leaves only the logs of what went wrong. */
final class BenchCommand {

    private static final int BROKEN_PROMISE = 1;

    private final Command.Bench command;
    private final Terminal terminal;

    BenchCommand(Command.Bench command, Terminal terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /** 0 only when every number reached its goal. */
    int run() throws InterruptedException {
        command.json().ifPresent(JsonFile::requirePlace);
        var data = DataDirectory.open(
                command.data().orElseGet(BenchCommand::temporary),
                command.data().isPresent());
        var stack = BenchStack.prepare(Checkout.here(), data, terminal.progress());
        try (var signal = new SignalStop(() -> tidy(stack, data, true), BROKEN_PROMISE)) {
            var measured = false;
            try {
                var report = command.plan().runOn(stack);
                measured = true;
                return tell(report);
            } catch (Refusal e) {
                signal.giveWay();
                throw e;
            } finally {
                tidy(stack, data, measured);
            }
        }
    }

    private int tell(BenchReport report) {
        report.lines().forEach(terminal.out()::println);
        command.json().ifPresent(file -> JsonFile.write(file, report.json()));
        return report.isGood() ? 0 : BROKEN_PROMISE;
    }

    private void tidy(BenchStack stack, DataDirectory data, boolean measured) {
        stack.close();
        if (measured && command.data().isEmpty()) {
            data.remove();
        } else {
            terminal.progress().say("logs and data are in " + data.root());
            data.close();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("unstick-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }
}
