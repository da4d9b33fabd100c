package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Checkout;
import io.unstick.sandbox.launcher.torture.oracle.Key;
import io.unstick.sandbox.launcher.torture.oracle.Violation;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seeds of the deterministic simulation of the remediation core. It lives among that module's tests, and runs as a process
 * of its own from what the checkout's last build has left of them.
 */
final class SimulatedSeeds implements AutoCloseable {

    private static final String MAIN = "io.unstick.remediation.simulation.SimulationMain";
    private static final Pattern FAILED = Pattern.compile("seed (\\d+): .*");
    private static final Pattern KIND = Pattern.compile("Violation\\[kind=(\\w+)");
    private static final Pattern SUM = Pattern.compile("\\{\"seeds\": (\\d+),.*");

    private final Checkout checkout;
    private @Nullable Process process;

    SimulatedSeeds(Checkout checkout) {
        this.checkout = checkout;
    }

    /**
     * What they found.
     *
     * @param seeds how many were run; 0 when the simulation is not built
     */
    record Outcome(int seeds, List<Violation> violations) {
        Outcome {
            violations = List.copyOf(violations);
        }
    }

    /** Returns when all are done. */
    Outcome run(long first, int count, Path log) throws IOException, InterruptedException {
        if (!Files.exists(classes("remediation-service", "test-classes").resolve(MAIN.replace('.', '/') + ".class"))) {
            return new Outcome(0, List.of());
        }
        var started = new ProcessBuilder(command(first, count))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        process = started;
        started.waitFor();
        return read(Files.readAllLines(log));
    }

    private List<String> command(long first, int count) {
        var path = Stream.of(
                        classes("remediation-service", "test-classes"),
                        classes("remediation-service", "classes"),
                        classes("common/testkit", "classes"),
                        classes("common/settings", "classes"),
                        classes("common/contracts", "classes"))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-cp",
                path,
                MAIN,
                "--seed",
                Long.toString(first),
                "--seeds",
                Integer.toString(count));
    }

    private Path classes(String module, String name) {
        return checkout.root().resolve(module).resolve("target").resolve(name);
    }

    /** From what it prints: a line for each seed that failed, and a sum at the end; without that it broke off. */
    static Outcome read(List<String> lines) {
        var violations = new ArrayList<Violation>();
        var seeds = 0;
        for (var line : lines) {
            var failed = FAILED.matcher(line);
            var sum = SUM.matcher(line);
            if (failed.matches()) {
                violations.addAll(violations(failed.group(1), line));
            } else if (sum.matches()) {
                seeds = Integer.parseInt(sum.group(1));
            }
        }
        return new Outcome(seeds, violations);
    }

    private static List<Violation> violations(String seed, String line) {
        return KIND.matcher(line)
                .results()
                .map(kind -> key(kind.group(1)))
                .distinct()
                .map(key -> new Violation(
                        key,
                        "the simulation's seed %s".formatted(seed),
                        List.of(line, "again: %s --seed %s --story".formatted(MAIN, seed))))
                .toList();
    }

    /** The simulation knows more kinds; what it should not have written at all is unapproved. */
    private static Key key(String kind) {
        return switch (kind) {
            case "DUPLICATED_EFFECT" -> Key.DUPLICATED_EFFECTS;
            case "OPEN_DEBT" -> Key.OPEN_DEBTS;
            case "OVER_BUDGET" -> Key.OVER_BUDGET;
            case "CROSS_TENANT" -> Key.CROSS_TENANT;
            case "REORDERED" -> Key.REORDERED;
            case "STUCK" -> Key.STUCK;
            case "LOST", "MIDWAY", "UNPROVEN" -> Key.LOST;
            default -> Key.UNAPPROVED;
        };
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
