package io.unstick.diagnostic.diagnosis;

import java.util.Optional;

/** A source that a conclusion needs and that could not be read. */
record Unread(String source, String why) {
    /** Empty when the source gave a clear answer, whichever. */
    static <T> Optional<Unread> of(EvidenceSource<T> source, Facts facts) {
        return switch (facts.from(source)) {
            case Fact.Known<T> _, Fact.Absent<T> _ -> Optional.empty();
            case Fact.Unreadable<T>(String why) -> Optional.of(new Unread(source.name(), why));
        };
    }

    @Override
    public String toString() {
        return "%s (%s)".formatted(source, why);
    }
}
