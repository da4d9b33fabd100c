package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.bench.BenchPlan;
import io.unstick.sandbox.launcher.torture.TorturePlan;
import io.unstick.sandbox.scenarios.Scenario.StorySet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the front door was asked to do. */
sealed interface Command {

    /**
     * Run everything until a signal.
     *
     * @param config settings for real tenants; empty means the simulated cloud
     * @param data empty means the usual folder
     */
    record Up(Optional<Path> config, boolean fresh, Optional<Path> data, Optional<Path> json) implements Command {}

    /**
     * Play the scenarios.
     *
     * @param set which of them
     * @param data empty means a temporary folder
     * @param keep whether the temporary folder stays
     */
    record Demo(StorySet set, long seed, Optional<Path> data, boolean keep, Optional<Path> json) implements Command {}

    /**
     * Measure.
     *
     * @param data empty means a temporary folder
     */
    record Bench(BenchPlan plan, Optional<Path> data, Optional<Path> json) implements Command {}

    /**
     * Let everything go wrong.
     *
     * @param data empty means a temporary folder
     */
    record Torture(TorturePlan plan, Optional<Path> data, Optional<Path> json) implements Command {}

    /** Be the loop that the bench compares the diagnostic service to. */
    record BareLoop(String kafka) implements Command {}

    /** Be the tasks that the bench compares remediation to. */
    record BareTasks(String database) implements Command {}

    /** Conclude again from a recorded diagnosis. */
    record Replay(Path file, Optional<Path> json) implements Command {}

    /**
     * Diagnose one user for a person.
     *
     * @param tenant id, name or domain
     * @param user user principal name or object id
     * @param config empty means that of the running {@code up}
     * @param data where that one's state lies; empty means the usual folder
     */
    record Diagnose(String tenant, String user, Optional<Path> config, Optional<Path> data, Optional<Path> json)
            implements Command {}

    /** Print the usage. */
    record Help() implements Command {}

    /** Be the process with Kafka and PostgreSQL. */
    record Infra(Path data, int kafkaPort, int postgresPort) implements Command {}

    /** Be the simulated Microsoft 365. */
    record Cloud(List<String> arguments) implements Command {}

    /**
     * Reads a command line.
     *
     * @throws WrongUsage for what it does not know
     */
    static Command parse(String... arguments) {
        if (arguments.length == 0) {
            throw new WrongUsage("Say what to do.");
        }
        var rest = List.of(arguments).subList(1, arguments.length);
        return switch (arguments[0]) {
            case "up" -> up(Options.read(rest, List.of("--config", "--data", "--json"), List.of("--fresh")));
            case "demo" -> demo(Options.read(rest, List.of("--set", "--seed", "--data", "--json"), List.of("--keep")));
            case "diagnose" ->
                diagnosis(Options.read(
                        rest, List.of("--replay", "--tenant", "--user", "--config", "--data", "--json"), List.of()));
            case "bench" -> BenchUsage.parse(rest);
            case "torture" -> TortureUsage.parse(rest);
            case "bare-loop" -> bareLoop(Options.read(rest, List.of("--kafka"), List.of()));
            case "bare-tasks" -> bareTasks(Options.read(rest, List.of("--database"), List.of()));
            case "infra" -> infra(Options.read(rest, List.of("--data", "--kafka-port", "--postgres-port"), List.of()));
            case "cloud" -> new Cloud(rest);
            case "help", "--help", "-h" -> new Help();
            default -> throw new WrongUsage("There is no command \"%s\".".formatted(arguments[0]));
        };
    }

    private static Command up(Options options) {
        return new Up(options.path("--config"), options.has("--fresh"), options.path("--data"), options.path("--json"));
    }

    private static Command demo(Options options) {
        return new Demo(
                options.text("--set").map(Command::set).orElse(StorySet.FIRST),
                options.number("--seed").orElse(1L),
                options.path("--data"),
                options.has("--keep"),
                options.path("--json"));
    }

    private static StorySet set(String name) {
        return switch (name) {
            case "first" -> StorySet.FIRST;
            case "fixes" -> StorySet.FIXES;
            default -> throw new WrongUsage("There is no set \"%s\" to play: say first or fixes.".formatted(name));
        };
    }

    private static Command diagnosis(Options options) {
        var replay = options.path("--replay");
        if (replay.isEmpty()) {
            return new Diagnose(
                    options.text("--tenant").orElseThrow(Command::nobodyToDiagnose),
                    options.text("--user").orElseThrow(Command::nobodyToDiagnose),
                    options.path("--config"),
                    options.path("--data"),
                    options.path("--json"));
        }
        for (var option : List.of("--tenant", "--user", "--config", "--data")) {
            if (options.text(option).isPresent()) {
                throw new WrongUsage("A replay asks nobody, so it takes no %s.".formatted(option));
            }
        }
        return new Replay(replay.get(), options.path("--json"));
    }

    private static WrongUsage nobodyToDiagnose() {
        return new WrongUsage("diagnose needs --tenant and --user, or --replay.");
    }

    private static Command bareLoop(Options options) {
        return new BareLoop(options.text("--kafka").orElseThrow(() -> new WrongUsage("bare-loop needs --kafka.")));
    }

    private static Command bareTasks(Options options) {
        return new BareTasks(
                options.text("--database").orElseThrow(() -> new WrongUsage("bare-tasks needs --database.")));
    }

    private static Command infra(Options options) {
        return new Infra(
                options.path("--data").orElseThrow(() -> new WrongUsage("infra needs --data.")),
                port(options, "--kafka-port"),
                port(options, "--postgres-port"));
    }

    private static int port(Options options, String name) {
        return Math.toIntExact(options.number(name).orElseThrow(() -> new WrongUsage("infra needs " + name + ".")));
    }
}
