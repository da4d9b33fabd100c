package io.unstick.sandbox.cloud;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a delta or skip token remembers: changes up to which round the reader has seen.
 *
 * @param initial whether the reader is still on its first way through, and so needs no removals
 */
record DeltaToken(int epoch, Instant issuedAt, long seen, boolean initial, List<String> select) {

    String encoded() {
        String text =
                epoch + "|" + issuedAt.toEpochMilli() + "|" + seen + "|" + initial + "|" + String.join(",", select);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for a token that was never issued. */
    static Optional<DeltaToken> decoded(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            List<String> select = parts[4].isEmpty() ? List.of() : List.of(parts[4].split(",", -1));
            return Optional.of(new DeltaToken(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Long.parseLong(parts[2]),
                    Boolean.parseBoolean(parts[3]),
                    select));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
            return Optional.empty();
        }
    }
}
