/**
 * The case: what is known about one stuck mailbox (or one tenant-wide incident), and what follows from everything that
 * can happen to it.
 *
 * <p>Pure: facts and an instant in, the changed case and its journal entries out. No clock, no database, no network.
 */
@NullMarked
package io.unstick.remediation.cases;

import org.jspecify.annotations.NullMarked;
