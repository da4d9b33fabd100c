/**
 * The stories that the demo, the chaos tests and the documentation tell: which tenant, what is wrong in it, what people do
 * meanwhile, and how it must end. Plain data, read strictly from {@code /scenarios/*.yaml}.
 *
 * <p>Never here: anything that plays a scenario. The simulated cloud sets the stage, the launcher plays.
 */
@NullMarked
package io.unstick.sandbox.scenarios;

import org.jspecify.annotations.NullMarked;
