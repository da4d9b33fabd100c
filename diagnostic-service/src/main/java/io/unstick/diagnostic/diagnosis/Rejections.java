package io.unstick.diagnostic.diagnosis;

import java.util.Locale;
import java.util.stream.Stream;

/** What kind of rejection a text of Exchange means. The words are Microsoft's, and may change without notice. */
final class Rejections {
    private Rejections() {}

    static boolean isAboutTheArchive(String text) {
        return contains(text, "archiveguid", "cloud archive");
    }

    static boolean isAboutAnAddress(String text) {
        return contains(text, "proxy address", "proxyaddresses", "already being used");
    }

    private static boolean contains(String text, String... words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lower::contains);
    }
}
