/**
 * The Kafka listeners, and the way of one mailbox from the trigger to the announcement.
 *
 * <p>Must never conclude anything itself, and never let a record go before its diagnosis is published.
 */
@NullMarked
package io.unstick.diagnostic.intake;

import org.jspecify.annotations.NullMarked;
