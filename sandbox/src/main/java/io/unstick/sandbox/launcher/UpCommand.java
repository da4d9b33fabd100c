package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.demo.SimulatedFleet;
import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.stack.DataDirectory;
import io.unstick.sandbox.launcher.stack.LocalConfiguration;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.Refusal;
import io.unstick.sandbox.launcher.stack.SettingsFile;
import io.unstick.sandbox.launcher.stack.StackPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code unstick up}: everything on this machine until a signal. */
final class UpCommand {

    /** A simulated hour takes a minute, so that a visitor sees things happen. */
    private static final double TIME_SCALE = 1.0 / 60;

    private static final long SEED = 1;

    private final Command.Up command;
    private final Terminal terminal;
    private final Checkout checkout = Checkout.here();

    UpCommand(Command.Up command, Terminal terminal) {
        this.command = command;
        this.terminal = terminal;
    }

    /** Ends by a signal with 0, or by a {@link Refusal}. */
    int run() throws InterruptedException {
        command.json().ifPresent(JsonFile::requirePlace);
        var settings = command.config().map(SettingsFile::read);
        var ports = Ports.from(
                EnvironmentPorts.over(settings.map(SettingsFile::values).orElseGet(Map::of)));
        var folder = command.data().orElse(checkout.root().resolve(".unstick"));
        try (var data = DataDirectory.open(folder, command.fresh())) {
            var logins = settings.map(SettingsFile::logins).orElseGet(Login::drawn);
            var plan = plan(data, ports, settings.map(SettingsFile::path), logins);
            return run(new LocalStack(plan, data, terminal.progress()), new Addresses(plan, logins));
        }
    }

    private StackPlan plan(DataDirectory data, Ports ports, Optional<Path> settings, List<Login> logins) {
        var configuration = new LocalConfiguration(data, ports);
        var files = new ArrayList<Path>();
        files.add(settings.orElseGet(() -> simulated(configuration, logins)));
        files.add(configuration.writeLocal());
        var cloud = settings.isPresent()
                ? Optional.<StackPlan.CloudPlan>empty()
                : Optional.of(new StackPlan.CloudPlan(TIME_SCALE, SEED, true));
        return new StackPlan(checkout, ports, files, cloud);
    }

    private Path simulated(LocalConfiguration configuration, List<Login> logins) {
        terminal.progress()
                .say("No --config: simulated customers, for whom an hour takes a minute. Nothing leaves this machine.");
        configuration.writeTenants(SimulatedFleet.unhurried(SEED));
        return configuration.writeSimulated(TIME_SCALE, logins);
    }

    private int run(LocalStack stack, Addresses addresses) throws InterruptedException {
        try (var signal = new SignalStop(() -> stop(stack), 0)) {
            try {
                stack.start();
                addresses.print(terminal.out());
                command.json().ifPresent(addresses::write);
                terminal.out().println("ready");
                return new Supervisor(stack, terminal.progress()).watch();
            } catch (Refusal e) {
                signal.giveWay();
                stop(stack);
                throw e;
            }
        }
    }

    private void stop(LocalStack stack) {
        terminal.progress().say("stopping ...");
        stack.close();
        terminal.progress().say("stopped");
    }
}
