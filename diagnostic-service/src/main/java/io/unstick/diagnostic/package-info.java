/**
 * The diagnostic service: start, settings and wiring. What it does lies in the packages below.
 *
 * <p>Holds read permissions only; must never reach {@code io.unstick.m365.write}.
 */
@NullMarked
package io.unstick.diagnostic;

import org.jspecify.annotations.NullMarked;
