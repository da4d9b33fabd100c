package io.unstick.diagnostic.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kind of rejection a text of Exchange means. The words are Microsoft's, and may change without notice. */
final class Rejections {
    /** Exchange's own codes, such as {@code Ex12B4E7}; Microsoft documents neither them nor where they stand. */
    private static final Pattern CODE = Pattern.compile("\\bEx[0-9A-F]{6}\\b");

    private Rejections() {}

    static Optional<String> code(String text) {
        return CODE.matcher(text).results().map(MatchResult::group).findFirst();
    }

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
