/**
 * What remediation keeps in PostgreSQL, in SQL one can read: cases, the inbox, the kill switch, spent writes.
 *
 * <p>Must never decide anything. Every method that changes something expects to run in the caller's transaction.
 */
@NullMarked
package io.unstick.remediation.store;

import org.jspecify.annotations.NullMarked;
