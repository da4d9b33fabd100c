/** Tests of what the benches make of their numbers. */
@NullMarked
package io.unstick.sandbox.launcher.bench;

import org.jspecify.annotations.NullMarked;
