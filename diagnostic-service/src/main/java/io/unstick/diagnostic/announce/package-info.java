/**
 * Tells the others what a diagnosis concluded.
 *
 * <p>Must never add to the conclusion, and never return before the broker has the event.
 */
@NullMarked
package io.unstick.diagnostic.announce;

import org.jspecify.annotations.NullMarked;
