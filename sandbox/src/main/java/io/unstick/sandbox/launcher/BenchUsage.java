package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.bench.BenchPlan;
import io.unstick.sandbox.launcher.bench.BenchPlan.Detect.Part;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows {@code bench} on the command line. Throws {@link WrongUsage} for what it does not know. */
final class BenchUsage {

    private static final List<String> DETECT =
            List.of("--tenants", "--watched", "--seconds", "--only", "--data", "--json");
    private static final List<String> DIAGNOSE = List.of("--users", "--bare-events", "--blockers", "--data", "--json");

    private BenchUsage() {}

    static Command.Bench parse(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongUsage("bench needs to know what: detect or diagnose.");
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "detect" -> detect(Options.read(rest, DETECT, List.of()));
            case "diagnose" -> diagnose(Options.read(rest, DIAGNOSE, List.of()));
            default -> throw new WrongUsage("There is no bench \"%s\".".formatted(words.getFirst()));
        };
    }

    private static Command.Bench detect(Options options) {
        var plan = new BenchPlan.Detect(
                options.positive("--tenants", 10_000),
                options.positive("--watched", 5_000),
                Duration.ofSeconds(options.positive("--seconds", 60)),
                options.list("--only").map(BenchUsage::parts).orElseGet(() -> EnumSet.allOf(Part.class)));
        return new Command.Bench(plan, options.path("--data"), options.path("--json"));
    }

    private static Set<Part> parts(List<String> names) {
        var known = Arrays.stream(Part.values()).map(BenchUsage::name).toList();
        if (!known.containsAll(names)) {
            throw new WrongUsage(
                    "--only needs some of %s, not \"%s\".".formatted(String.join(",", known), String.join(",", names)));
        }
        return Arrays.stream(Part.values())
                .filter(part -> names.contains(name(part)))
                .collect(Collectors.toSet());
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static Command.Bench diagnose(Options options) {
        var plan = new BenchPlan.Diagnose(
                options.positive("--users", 1_000),
                options.positive("--bare-events", 20_000),
                options.list("--blockers").orElse(BenchPlan.Diagnose.USUAL_BLOCKERS));
        return new Command.Bench(plan, options.path("--data"), options.path("--json"));
    }
}
