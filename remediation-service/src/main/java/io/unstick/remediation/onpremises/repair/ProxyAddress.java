package io.unstick.remediation.onpremises.repair;

import java.util.Optional;

/**
 * One value of {@code proxyAddresses}: {@code SMTP:} for the primary address, {@code smtp:} for the others, and kinds that
 * are not mail.
 */
record ProxyAddress(String value) {
    private static final String PRIMARY = "SMTP:";
    private static final String LEGACY = "X500:";

    static ProxyAddress primary(String address) {
        return new ProxyAddress(PRIMARY + address);
    }

    static ProxyAddress secondary(String address) {
        return new ProxyAddress("smtp:" + address);
    }

    /** Under which Outlook's caches still know the user. */
    static ProxyAddress legacy(String legacyExchangeDn) {
        return new ProxyAddress(LEGACY + legacyExchangeDn);
    }

    /** Only capitals mean primary. */
    boolean isPrimary() {
        return value.startsWith(PRIMARY);
    }

    /** Without the kind in front; empty for what is no mail address. */
    Optional<String> address() {
        return value.regionMatches(true, 0, PRIMARY, 0, PRIMARY.length())
                ? Optional.of(value.substring(PRIMARY.length()))
                : Optional.empty();
    }

    boolean isFor(String address) {
        return address().filter(address::equalsIgnoreCase).isPresent();
    }

    /** Directories compare without regard to case, so that one of the two can be in there only. */
    boolean isSameValue(String other) {
        return value.equalsIgnoreCase(other);
    }
}
