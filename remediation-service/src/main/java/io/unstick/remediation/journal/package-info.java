/**
 * The case journal: append-only, chained by hash, and the only source of what remediation publishes.
 *
 * <p>The transaction that changes a case writes its entries and queues them; one relay per database brings them to
 * Kafka, in order within a case. Nothing else in remediation may write to Kafka.
 */
@NullMarked
package io.unstick.remediation.journal;

import org.jspecify.annotations.NullMarked;
