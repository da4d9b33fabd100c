/**
 * The REST interface for people and scripts, {@code /api/v1}: who may see and do what, and cases as they are shown.
 *
 * <p>Deny by default; what belongs to another tenant does not exist. Must never change a case by itself: it hands
 * people's commands to the case.
 */
@NullMarked
package io.unstick.remediation.operator;

import org.jspecify.annotations.NullMarked;
