package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.Holder;
import java.util.List;

/** Finds in a list of objects those that hold needed addresses, for sources that cannot be asked by address. */
final class AddressMatches {
    private static final String SMTP = "smtp:";

    private AddressMatches() {}

    /** Only addresses somebody holds. */
    static List<HeldAddress> of(List<String> needed, List<Holder> candidates) {
        return needed.stream()
                .map(address -> new Match(
                        address,
                        candidates.stream()
                                .filter(candidate -> holds(candidate, address))
                                .toList()))
                .filter(match -> !match.holders().isEmpty())
                .map(match -> new HeldAddress(match.address(), match.holders()))
                .toList();
    }

    private record Match(String address, List<Holder> holders) {}

    private static boolean holds(Holder holder, String address) {
        return holder.addresses().stream().anyMatch(held -> held.equalsIgnoreCase(SMTP + address));
    }
}
