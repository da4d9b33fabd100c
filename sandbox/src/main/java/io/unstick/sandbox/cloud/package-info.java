/**
 * Microsoft 365 in a box: token endpoint, Graph v1.0 and Exchange admin REST on loopback, over one simulated world with
 * memory, a clock that can run fast, causes that really block a mailbox until they are really fixed, and faults.
 *
 * <p>Never here: anything that knows a service of the product, anything that listens beyond loopback, and any timer: the
 * world is evaluated from the clock whenever it is looked at, so that a test may move time by hand.
 */
@NullMarked
package io.unstick.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
