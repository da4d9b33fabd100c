/**
 * What customers keep in their own buildings: settings that say how it is reached, and which customer has what. Must never
 * decide what to change ({@code repair} does) or when ({@code cases} does).
 */
@NullMarked
package io.unstick.remediation.onpremises;

import org.jspecify.annotations.NullMarked;
