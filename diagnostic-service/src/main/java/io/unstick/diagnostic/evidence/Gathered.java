package io.unstick.diagnostic.evidence;

import io.unstick.contracts.findings.Evidence;
import io.unstick.diagnostic.diagnosis.Facts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was looked at for one mailbox.
 *
 * @param evidence the same as the facts, redacted; also what could not be read
 * @param readAt when the oldest evidence about the mailbox itself was read. Tenant-wide evidence does not count: it is
 *     remembered for up to a day, tells its own age, and would make every diagnosis look older than the fix it follows
 */
public record Gathered(Facts facts, List<Evidence> evidence, Instant readAt) {
    public Gathered {
        evidence = List.copyOf(evidence);
    }

    /** And one more thing that was taken into account. */
    public Gathered with(Evidence more) {
        return new Gathered(
                facts, Stream.concat(evidence.stream(), Stream.of(more)).toList(), readAt);
    }
}
