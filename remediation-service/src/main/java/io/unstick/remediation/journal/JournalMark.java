package io.unstick.remediation.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a published journal entry says about where it comes from, in the record's header {@value #HEADER}. Whoever has
 * the records can tell by it whether a database still holds what it published, and unchanged.
 *
 * @param installation the database, its copies and restores included
 * @param epoch how often a restore was confirmed before this was published
 * @param hash of the entry, as in the journal's chain
 */
record JournalMark(UUID installation, long epoch, String hash) {
    static final String HEADER = "unstick-journal";

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})/([0-9]{1,18})/([0-9a-f]{64})");

    void writeTo(Headers headers) {
        headers.add(HEADER, "%s/%d/%s".formatted(installation, epoch, hash).getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty for a record without a mark, or with one that nobody here wrote. */
    static Optional<JournalMark> in(Headers headers) {
        @Nullable Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Matcher mark = FORM.matcher(new String(header.value(), StandardCharsets.US_ASCII));
        return mark.matches()
                ? Optional.of(
                        new JournalMark(UUID.fromString(mark.group(1)), Long.parseLong(mark.group(2)), mark.group(3)))
                : Optional.empty();
    }
}
