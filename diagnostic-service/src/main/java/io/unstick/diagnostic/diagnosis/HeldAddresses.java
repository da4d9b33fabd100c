package io.unstick.diagnostic.diagnosis;

import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contested addresses as evidence: every address by a pseudonym, because evidence holds none. */
final class HeldAddresses {
    private static final String HELD = "held";

    private HeldAddresses() {}

    /** One line per address and holder. */
    static Map<String, String> told(List<HeldAddress> held) {
        return Told.nothing()
                .and("addresses-held-by-others", held.size())
                .andAll(HELD, held.stream().flatMap(HeldAddresses::lines).toList())
                .asMap();
    }

    private static Stream<String> lines(HeldAddress held) {
        return held.holders().stream()
                .map(holder -> Told.line(
                        Pseudonym.ofAddress(held.address()),
                        holder.id(),
                        holder.recipientType(),
                        holder.synced(),
                        holder.softDeleted(),
                        holder.addresses().stream().map(Pseudonym::ofAddress).collect(Collectors.joining(" "))));
    }

    /** With pseudonyms instead of addresses. */
    static List<HeldAddress> from(Map<String, String> told) {
        var held = new ArrayList<HeldAddress>();
        for (String line : Told.all(told, HELD)) {
            List<String> parts = Told.parts(line, 6);
            var holder = new Holder(
                    parts.get(1),
                    parts.get(2),
                    Stream.of(parts.get(5).split(" "))
                            .filter(address -> !address.isEmpty())
                            .toList(),
                    Boolean.parseBoolean(parts.get(3)),
                    Boolean.parseBoolean(parts.get(4)));
            add(held, parts.get(0), holder);
        }
        return held;
    }

    private static void add(List<HeldAddress> held, String address, Holder holder) {
        if (held.isEmpty() || !held.getLast().address().equals(address)) {
            held.add(new HeldAddress(address, List.of(holder)));
        } else {
            HeldAddress last = held.removeLast();
            held.add(new HeldAddress(
                    address,
                    Stream.concat(last.holders().stream(), Stream.of(holder)).toList()));
        }
    }
}
