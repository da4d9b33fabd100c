package io.unstick.sandbox.cloud;

import io.unstick.sandbox.scenarios.Scenario;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the process was asked for: {@code --port N} (0 takes a free one), {@code --time-scale X}, {@code --seed N},
 * {@code --latency-ms N}, {@code --scenario id,id|all|first|causes|fixes} to load at the start, {@code --state FILE} to describe address,
 * tenants and users in as JSON once it listens (nothing is ever read back: the world lives in memory).
 */
record CloudArguments(
        int port,
        double timeScale,
        long seed,
        long latencyMillis,
        List<Scenario> scenarios,
        @Nullable Path stateFile) {

    private static final CloudArguments DEFAULTS = new CloudArguments(8090, 1, 1, 0, List.of(), null);

    /** Throws {@link IllegalArgumentException} with one sentence for what it does not understand. */
    static CloudArguments parse(String... arguments) {
        CloudArguments result = DEFAULTS;
        for (int position = 0; position < arguments.length; position += 2) {
            String name = arguments[position];
            if (position + 1 == arguments.length) {
                throw new IllegalArgumentException(name + " needs a value.");
            }
            result = result.with(name, arguments[position + 1]);
        }
        return result;
    }

    private CloudArguments with(String name, String value) {
        try {
            return switch (name) {
                case "--port" ->
                    new CloudArguments(Integer.parseInt(value), timeScale, seed, latencyMillis, scenarios, stateFile);
                case "--time-scale" ->
                    new CloudArguments(port, Double.parseDouble(value), seed, latencyMillis, scenarios, stateFile);
                case "--seed" ->
                    new CloudArguments(port, timeScale, Long.parseLong(value), latencyMillis, scenarios, stateFile);
                case "--latency-ms" ->
                    new CloudArguments(port, timeScale, seed, Long.parseLong(value), scenarios, stateFile);
                case "--scenario" -> new CloudArguments(port, timeScale, seed, latencyMillis, named(value), stateFile);
                case "--state" -> new CloudArguments(port, timeScale, seed, latencyMillis, scenarios, Path.of(value));
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            };
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(name + " needs a number, not \"" + value + "\".", wrong);
        }
    }

    private static List<Scenario> named(String list) {
        return switch (list) {
            case "all" -> Scenario.all();
            case "first" -> Scenario.of(Scenario.StorySet.FIRST);
            case "causes" -> Scenario.of(Scenario.StorySet.CAUSES);
            case "fixes" -> Scenario.of(Scenario.StorySet.FIXES);
            default -> Arrays.stream(list.split(",", -1)).map(Scenario::named).toList();
        };
    }
}
