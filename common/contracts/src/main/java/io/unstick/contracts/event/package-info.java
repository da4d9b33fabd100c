/**
 * Topics and the events on them: one sealed interface per topic, read by an exhaustive switch.
 *
 * <p>Fields are only ever added, and optional; enums are open. Must never hold serialisation or Kafka code: that is
 * {@code io.unstick.messaging}.
 */
@NullMarked
package io.unstick.contracts.event;

import org.jspecify.annotations.NullMarked;
