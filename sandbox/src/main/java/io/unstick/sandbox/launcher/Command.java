package io.unstick.sandbox.launcher;

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
     * @param data empty means a temporary folder
     * @param keep whether the temporary folder stays
     */
    record Demo(long seed, Optional<Path> data, boolean keep, Optional<Path> json) implements Command {}

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
            case "demo" -> demo(Options.read(rest, List.of("--seed", "--data", "--json"), List.of("--keep")));
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
                options.number("--seed").orElse(1L),
                options.path("--data"),
                options.has("--keep"),
                options.path("--json"));
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
