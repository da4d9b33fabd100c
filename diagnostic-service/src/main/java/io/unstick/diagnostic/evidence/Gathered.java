package io.unstick.diagnostic.evidence;

import io.unstick.contracts.findings.Evidence;
import io.unstick.diagnostic.diagnosis.Facts;
import io.unstick.diagnostic.diagnosis.Terms;
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

    /** And the terms it was judged on: without them nobody could judge it the same way again. */
    public Gathered judgedOn(Terms terms) {
        var told = new Evidence(
                Terms.SOURCE.name(),
                Evidence.Status.KNOWN,
                "Unstick's own settings",
                null,
                terms.circumstances().now(),
                Terms.SOURCE.tell(terms),
                null);
        return new Gathered(
                facts, Stream.concat(evidence.stream(), Stream.of(told)).toList(), readAt);
    }
}
