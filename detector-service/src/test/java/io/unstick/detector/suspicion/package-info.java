/** The rules of suspicion, one test each. */
@NullMarked
package io.unstick.detector.suspicion;

import org.jspecify.annotations.NullMarked;
