/**
 * What we change at Microsoft. Only the remediation service may depend on it (a test fails otherwise).
 *
 * <p>Each call sends exactly one HTTP request and never repeats it; whoever calls decides what an outcome means.
 */
@NullMarked
package io.unstick.m365.write;

import org.jspecify.annotations.NullMarked;
