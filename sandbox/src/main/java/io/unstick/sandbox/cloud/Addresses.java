package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The e-mail addresses of one object, as Exchange keeps them: {@code SMTP:} marks the primary, {@code smtp:} the others. */
final class Addresses {

    private final List<String> values = new ArrayList<>();

    List<String> values() {
        return List.copyOf(values);
    }

    Optional<String> primary() {
        return values.stream()
                .filter(value -> value.startsWith("SMTP:"))
                .map(Addresses::bare)
                .findFirst();
    }

    boolean hold(String address) {
        return values.stream().anyMatch(value -> sameAddress(value, address));
    }

    boolean isPrimary(String address) {
        return values.stream().anyMatch(value -> value.startsWith("SMTP:") && sameAddress(value, address));
    }

    void makePrimary(String address) {
        remove(address);
        values.replaceAll(value -> value.startsWith("SMTP:") ? "smtp:" + bare(value) : value);
        values.addFirst("SMTP:" + bare(address));
    }

    void add(String address) {
        if (!hold(address)) {
            values.add("smtp:" + bare(address));
        }
    }

    boolean remove(String address) {
        return values.removeIf(value -> sameAddress(value, address));
    }

    /** Exactly these, each with its prefix. */
    void replaceWith(List<String> others) {
        values.clear();
        values.addAll(others);
    }

    void clear() {
        values.clear();
    }

    /** The address without its prefix, if it has one. */
    static String bare(String address) {
        return address.regionMatches(true, 0, "smtp:", 0, 5) ? address.substring(5) : address;
    }

    /** Lower case, dots between words: the local part Microsoft would propose for this display name. */
    static String localPartOf(String displayName) {
        String words = displayName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
        return words.replaceAll("^\\.|\\.$", "");
    }

    private static boolean sameAddress(String value, String address) {
        return bare(value).equalsIgnoreCase(bare(address));
    }
}
