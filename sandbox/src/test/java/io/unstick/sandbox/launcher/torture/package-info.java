/** Tests of the parts of {@code torture} that need no processes. */
@NullMarked
package io.unstick.sandbox.launcher.torture;

import org.jspecify.annotations.NullMarked;
