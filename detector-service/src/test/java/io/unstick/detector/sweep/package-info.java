@NullMarked
package io.unstick.detector.sweep;

import org.jspecify.annotations.NullMarked;
