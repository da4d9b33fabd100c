package io.unstick.sandbox.launcher.torture.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything the oracle judges by.
 *
 * @param end when it was looked at
 * @param calmSince since when nobody disturbed any more
 */
public record History(
        Microsoft microsoft, Product product, People people, Limits limits, Instant calmSince, Instant end) {

    /**
     * What Microsoft's side knows.
     *
     * @param licences of each user in the end, in the effects' canonical text
     */
    public record Microsoft(List<Arrival> arrivals, List<Effect> effects, Map<String, String> licences) {
        /** Keeps copies. */
        public Microsoft {
            arrivals = List.copyOf(arrivals);
            effects = List.copyOf(effects);
            licences = Map.copyOf(licences);
        }
    }

    /**
     * What the product shows.
     *
     * @param told the whole topic, in its order within each partition
     * @param openDebts what the ledger still owes, a line each
     */
    public record Product(List<CaseSeen> cases, List<Told> told, List<String> openDebts, List<Takeover> takeovers) {
        /** Keeps copies. */
        public Product {
            cases = List.copyOf(cases);
            told = List.copyOf(told);
            openDebts = List.copyOf(openDebts);
            takeovers = List.copyOf(takeovers);
        }
    }

    /** What people did. */
    public record People(List<Said> said, List<Stop> stops) {
        /** Keeps copies. */
        public People {
            said = List.copyOf(said);
            stops = List.copyOf(stops);
        }
    }
}
