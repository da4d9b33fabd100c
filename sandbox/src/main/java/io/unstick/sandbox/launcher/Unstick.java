package io.unstick.sandbox.launcher;

import io.unstick.sandbox.cloud.CloudMain;
import io.unstick.sandbox.launcher.bench.BareLoop;
import io.unstick.sandbox.launcher.bench.BareTasks;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What {@code ./unstick} starts. Exit codes: 0 what was promised holds, 1 it does not, 2 wrong usage. */
public final class Unstick {

    private static final int BROKEN_PROMISE = 1;
    private static final int WRONG_USAGE = 2;

    private Unstick() {}

    /** Runs the command and ends the process with its exit code; the helper processes end by a signal. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(run(Command.parse(arguments)));
        } catch (WrongUsage e) {
            System.err.println(e.sentence());
            printUsage(System.err);
            System.exit(WRONG_USAGE);
        } catch (Refusal e) {
            System.err.println(e.sentence());
            System.exit(BROKEN_PROMISE);
        }
    }

    private static int run(Command command) throws Exception {
        var terminal = Terminal.ofThisProcess();
        return switch (command) {
            case Command.Up up -> new UpCommand(up, terminal).run();
            case Command.Demo demo -> new DemoCommand(demo, terminal).run();
            case Command.Replay replay -> new DiagnoseCommand(Checkout.here()).run(replay);
            case Command.Diagnose diagnose -> new DiagnoseCommand(Checkout.here()).run(diagnose);
            case Command.Bench bench -> new BenchCommand(bench, terminal).run();
            case Command.Torture torture -> new TortureCommand(torture, terminal).run();
            case Command.BareLoop loop -> {
                BareLoop.start(loop.kafka());
                yield Forever.sleep();
            }
            case Command.BareTasks tasks -> {
                BareTasks.start(tasks.database());
                yield Forever.sleep();
            }
            case Command.Infra infra -> new InfraProcess(infra).run();
            case Command.Cloud cloud -> {
                CloudMain.main(cloud.arguments().toArray(String[]::new));
                yield Forever.sleep();
            }
            case Command.Help _ -> {
                printUsage(System.out);
                yield 0;
            }
        };
    }

    private static void printUsage(PrintStream out) {
        try (var usage = Unstick.class.getResourceAsStream("usage.txt")) {
            if (usage != null) {
                out.print(new String(usage.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
