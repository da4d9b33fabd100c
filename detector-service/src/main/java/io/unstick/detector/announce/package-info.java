/**
 * What the detector tells the others: who is in the fleet, whose mailbox is stuck, whose is there. Ids are derived, so that
 * telling again after a crash is telling the same.
 *
 * <p>Must never decide whether something is worth telling.
 */
@NullMarked
package io.unstick.detector.announce;

import org.jspecify.annotations.NullMarked;
