/** The rules of the simulated cloud, asked over its real wire. */
@NullMarked
package io.unstick.sandbox.cloud;

import org.jspecify.annotations.NullMarked;
