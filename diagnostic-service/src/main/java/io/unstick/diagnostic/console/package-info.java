/**
 * A diagnosis as a person at a console reads it, and as the file that keeps it.
 *
 * <p>Must never ask anybody anything, and never conclude.
 */
@NullMarked
package io.unstick.diagnostic.console;

import org.jspecify.annotations.NullMarked;
