/** Tests of the front door, some with real processes and stand-ins for the services. */
@NullMarked
package io.unstick.sandbox.launcher;

import org.jspecify.annotations.NullMarked;
