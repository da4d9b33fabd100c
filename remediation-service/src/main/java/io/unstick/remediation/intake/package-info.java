/**
 * What arrives over Kafka. Listeners keep the event and return; the case takes it in when it is worked on.
 *
 * <p>Must never call Microsoft, wait, or decide.
 */
@NullMarked
package io.unstick.remediation.intake;

import org.jspecify.annotations.NullMarked;
