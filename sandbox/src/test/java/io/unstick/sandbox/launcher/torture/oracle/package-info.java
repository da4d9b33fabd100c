/** Tests of the oracle by histories made by hand, in which one thing is wrong each. */
@NullMarked
package io.unstick.sandbox.launcher.torture.oracle;

import org.jspecify.annotations.NullMarked;
