/** Tests of the running detector, and of the rules of its house. */
@NullMarked
package io.unstick.detector;

import org.jspecify.annotations.NullMarked;
