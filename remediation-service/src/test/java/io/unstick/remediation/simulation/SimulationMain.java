package io.unstick.remediation.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Runs any number of seeds: {@code --seeds N --seed FIRST --json FILE}; {@code --story} tells what happened. The exit
 * code is 1 when a seed went wrong.
 */
public final class SimulationMain {
    private SimulationMain() {}

    /** What was asked for. */
    private record Options(long first, long seeds, String json, boolean story) {
        static Options of(String[] arguments) {
            List<String> all = List.of(arguments);
            return new Options(
                    Long.parseLong(value(all, "--seed", "1")),
                    Long.parseLong(value(all, "--seeds", "1")),
                    value(all, "--json", ""),
                    all.contains("--story"));
        }

        private static String value(List<String> all, String name, String otherwise) {
            int at = all.indexOf(name);
            return at < 0 || at + 1 == all.size() ? otherwise : all.get(at + 1);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Options options = Options.of(arguments);
        List<Simulation.Result> failed = new ArrayList<>();
        LongStream.range(options.first(), options.first() + options.seeds()).forEach(seed -> {
            Simulation.Result result = Simulation.run(seed, Sabotage.NONE, line -> {
                if (options.story()) {
                    System.out.println(line);
                }
            });
            if (!result.isClean()) {
                failed.add(result);
                System.out.println(complaint(result));
            }
        });
        String json = "{\"seeds\": %d, \"failed\": %s}"
                .formatted(
                        options.seeds(),
                        failed.stream().map(Simulation.Result::seed).toList());
        System.out.println(json);
        if (!options.json().isEmpty()) {
            Files.writeString(Path.of(options.json()), json);
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    /** What went wrong, and how to see it again. */
    static String complaint(Simulation.Result result) {
        return "seed %d: %s%nto see it again: SimulationMain --seed %d --story"
                .formatted(result.seed(), result.violations(), result.seed());
    }
}
