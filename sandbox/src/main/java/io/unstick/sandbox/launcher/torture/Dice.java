package io.unstick.sandbox.launcher.torture;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** One concern's own luck: what another concern draws changes nothing here. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, String concern) {
        random = new SplittableRandom(seed * 31 + concern.hashCode());
    }

    boolean maybe(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double share() {
        return random.nextDouble();
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    Duration seconds(double least, double most) {
        return Duration.ofMillis(Math.round(between(least, most) * 1000));
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
