package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.demo.CaseResult;
import io.unstick.sandbox.launcher.demo.Demo;
import io.unstick.sandbox.launcher.demo.DemoScreen;
import io.unstick.sandbox.launcher.demo.Programme;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code unstick demo}: starts everything, plays, judges, and leaves nothing behind unless it failed. */
final class DemoCommand {

    private static final int BROKEN_PROMISE = 1;

    private final Command.Demo command;
    private final Terminal terminal;

    DemoCommand(Command.Demo command, Terminal terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /** 0 only when every case ended as its scenario says. */
    int run() throws InterruptedException {
        command.json().ifPresent(JsonFile::requirePlace);
        var data = DataDirectory.open(
                command.data().orElseGet(DemoCommand::temporary), command.data().isPresent());
        var play = Programme.of(command.set(), command.seed());
        var demo = Demo.prepare(Checkout.here(), data, play, terminal.progress());
        try (var signal = new SignalStop(() -> tidy(demo, data, true), BROKEN_PROMISE)) {
            var good = false;
            try {
                good = play(demo);
            } catch (Refusal e) {
                signal.giveWay();
                throw e;
            } catch (IOException e) {
                signal.giveWay();
                throw new Refusal("The demo broke off: %s.".formatted(e.getMessage()), e);
            } finally {
                tidy(demo, data, good);
            }
            return good ? 0 : BROKEN_PROMISE;
        }
    }

    private boolean play(Demo demo) throws IOException, InterruptedException {
        demo.start();
        var results = demo.play(new DemoScreen(terminal.out(), terminal.colour()), List.of());
        command.json().ifPresent(file -> JsonFile.write(file, Map.of("cases", results)));
        return results.stream().allMatch(CaseResult::ok);
    }

    private void tidy(Demo demo, DataDirectory data, boolean good) {
        demo.close();
        if (good && command.data().isEmpty() && !command.keep()) {
            data.remove();
        } else {
            terminal.progress().say("logs and data are in " + data.root());
            data.close();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("unstick-demo");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }
}
