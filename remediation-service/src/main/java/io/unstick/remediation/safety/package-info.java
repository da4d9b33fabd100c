/**
 * Rules that may object to a plan at the moment it would run.
 *
 * <p>Pure, and they never act: each looks at the plan and at facts, and says why not. All objections are collected, and
 * one is enough. A fact that could not be read objects.
 */
@NullMarked
package io.unstick.remediation.safety;

import org.jspecify.annotations.NullMarked;
