/** Tests with real processes and stand-ins for the services. */
@NullMarked
package io.unstick.sandbox.launcher.stack;

import org.jspecify.annotations.NullMarked;
