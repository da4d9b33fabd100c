/**
 * The detector's own database: tenants with their delta links, and the watched mailboxes. No personal data is kept, only
 * object ids.
 *
 * <p>Must never decide anything, and never start a transaction: what belongs together is known to the caller.
 */
@NullMarked
package io.unstick.detector.store;

import org.jspecify.annotations.NullMarked;
