package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.torture.TorturePlan;
import java.security.SecureRandom;
import java.util.List;

/** What follows {@code torture} on the command line. Throws {@link WrongUsage} for what it does not know. */
final class TortureUsage {

    private static final int USUAL_MINUTES = 10;
    /** A number that a person can type again. */
    private static final int LARGEST_DRAWN_SEED = 1_000_000;

    private TortureUsage() {}

    static Command.Torture parse(List<String> words) {
        var options = Options.read(words, List.of("--minutes", "--seed", "--data", "--json"), List.of());
        var plan = new TorturePlan(
                options.positive("--minutes", USUAL_MINUTES),
                options.number("--seed").orElseGet(TortureUsage::drawn));
        return new Command.Torture(plan, options.path("--data"), options.path("--json"));
    }

    private static Long drawn() {
        return (long) new SecureRandom().nextInt(1, LARGEST_DRAWN_SEED);
    }
}
