/**
 * The scenarios, played: sets the stage in the simulated cloud, lets people and life act, watches the product through its
 * REST API like anybody else, and judges how each case ended.
 *
 * <p>Never here: a look into a service's database; processes, which are {@code launcher.stack}'s.
 */
@NullMarked
package io.unstick.sandbox.launcher.demo;

import org.jspecify.annotations.NullMarked;
