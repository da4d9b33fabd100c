/**
 * Carrying out a plan's step: reads once more whether it still fits, asks the kill switch, and sends one request. One hand
 * per family of actions.
 *
 * <p>The only place that changes anything at Microsoft or at a customer. Must hold no rule of its own about what to do, and
 * must never repeat a request.
 */
@NullMarked
package io.unstick.remediation.execution;

import org.jspecify.annotations.NullMarked;
