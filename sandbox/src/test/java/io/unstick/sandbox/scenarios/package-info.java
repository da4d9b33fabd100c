/** The rules of the scenario files. */
@NullMarked
package io.unstick.sandbox.scenarios;

import org.jspecify.annotations.NullMarked;
