/**
 * A whole local Unstick as processes of this machine: ports, folders, generated settings, children, their logs and their
 * end. Used by {@code up}, {@code demo} and the system tests.
 *
 * <p>Never here: what a case is, what a scenario expects.
 */
@NullMarked
package io.unstick.sandbox.launcher.stack;

import org.jspecify.annotations.NullMarked;
