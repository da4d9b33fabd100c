/**
 * The worker: one case at a time, one step per run. Loads, lets {@code cases} decide, commits, looks or acts once, commits
 * again, and comes back when the case is due; and whose turn it is.
 *
 * <p>The only place that changes anything at Microsoft. Must hold no rule of its own about what to do.
 */
@NullMarked
package io.unstick.remediation.work;

import org.jspecify.annotations.NullMarked;
