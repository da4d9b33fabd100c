package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.NamedUuid;
import java.util.Locale;

/** What stands for a name or an address in evidence, which holds none. The same text, in whatever case, always has the same one. */
final class Pseudonym {
    private Pseudonym() {}

    static String of(String text) {
        return NamedUuid.of("address", text.toLowerCase(Locale.ROOT)).toString();
    }

    /** Of an address; its prefix, such as {@code SMTP:}, stays. */
    static String ofAddress(String address) {
        int prefix = address.indexOf(':') + 1;
        return address.substring(0, prefix) + of(address.substring(prefix));
    }
}
