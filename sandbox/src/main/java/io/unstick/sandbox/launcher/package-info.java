/**
 * The front door behind {@code ./unstick}: reads the command line, and runs {@code up}, {@code demo}, {@code bench}, {@code torture}
 * and the helper processes. Prints for people.
 *
 * <p>Never here: knowledge of how a mailbox is fixed; anything a deployed service needs.
 */
@NullMarked
package io.unstick.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
