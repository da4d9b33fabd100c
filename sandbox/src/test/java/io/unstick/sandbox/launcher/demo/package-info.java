/** Tests of what the demo shows and judges. */
@NullMarked
package io.unstick.sandbox.launcher.demo;

import org.jspecify.annotations.NullMarked;
