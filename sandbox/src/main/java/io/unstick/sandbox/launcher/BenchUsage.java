package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.bench.BenchPlan;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows {@code bench} on the command line. Throws {@link WrongUsage} for what it does not know. */
final class BenchUsage {

    private static final List<String> DETECT =
            List.of("--tenants", "--watched", "--seconds", "--only", "--data", "--json");
    private static final List<String> REMEDIATE =
            List.of("--steps", "--waiting", "--per-second", "--seconds", "--only", "--data", "--json");
    private static final List<String> DIAGNOSE = List.of("--users", "--bare-events", "--blockers", "--data", "--json");

    private BenchUsage() {}

    static Command.Bench parse(List<String> words) {
        if (words.isEmpty()) {
            throw new WrongUsage("bench needs to know what: detect, diagnose or remediate.");
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "detect" -> detect(Options.read(rest, DETECT, List.of()));
            case "diagnose" -> diagnose(Options.read(rest, DIAGNOSE, List.of()));
            case "remediate" -> remediate(Options.read(rest, REMEDIATE, List.of()));
            default -> throw new WrongUsage("There is no bench \"%s\".".formatted(words.getFirst()));
        };
    }

    private static Command.Bench detect(Options options) {
        var plan = new BenchPlan.Detect(
                options.positive("--tenants", 10_000),
                options.positive("--watched", 5_000),
                Duration.ofSeconds(options.positive("--seconds", 60)),
                parts(options, BenchPlan.Detect.Part.class));
        return new Command.Bench(plan, options.path("--data"), options.path("--json"));
    }

    private static Command.Bench remediate(Options options) {
        var plan = new BenchPlan.Remediate(
                options.positive("--steps", 4_000),
                options.positive("--waiting", 100_000),
                options.positive("--per-second", 100),
                Duration.ofSeconds(options.positive("--seconds", 40)),
                parts(options, BenchPlan.Remediate.Measurement.class));
        return new Command.Bench(plan, options.path("--data"), options.path("--json"));
    }

    /** All of them unless {@code --only} names some. */
    private static <P extends Enum<P>> Set<P> parts(Options options, Class<P> type) {
        return options.list("--only").map(names -> parts(names, type)).orElseGet(() -> EnumSet.allOf(type));
    }

    private static <P extends Enum<P>> Set<P> parts(List<String> names, Class<P> type) {
        var known = EnumSet.allOf(type).stream().map(BenchUsage::name).toList();
        if (!known.containsAll(names)) {
            throw new WrongUsage(
                    "--only needs some of %s, not \"%s\".".formatted(String.join(",", known), String.join(",", names)));
        }
        return EnumSet.allOf(type).stream()
                .filter(part -> names.contains(name(part)))
                .collect(Collectors.toSet());
    }

    private static String name(Enum<?> part) {
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
