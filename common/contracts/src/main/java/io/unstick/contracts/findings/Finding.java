package io.unstick.contracts.findings;

import java.util.List;

/**
 * One reason why the mailbox is missing.
 *
 * @param confidence from 0 (a hunch) to 1 (proven by what was read)
 * @param summary one sentence for a technician, without personal data
 * @param evidence names of the {@link Evidence} entries it stands on
 */
public record Finding(Cause cause, double confidence, String summary, FindingDetail detail, List<String> evidence) {
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, but is " + confidence);
        }
        evidence = List.copyOf(evidence);
    }

    /** A finding that needs no detail and is told in its cause's own words. */
    public static Finding of(Cause cause, double confidence, String... evidence) {
        return new Finding(cause, confidence, cause.explanation(), new FindingDetail.None(), List.of(evidence));
    }
}
