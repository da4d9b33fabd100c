package io.unstick.planted.pure;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides and does nothing else. */
@SuppressWarnings("ArrayRecordComponent") // an array of primitives must not look like a dependency
public record Thought(List<String> words, URI about, long[] weights) {

    /** Uses all that a pure class may use. */
    public Instant until(Instant now) {
        return now.plus(Duration.ofSeconds(words.size()));
    }
}
