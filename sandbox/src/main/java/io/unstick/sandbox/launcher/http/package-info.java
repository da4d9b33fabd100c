/**
 * How the launcher asks the processes it started over HTTP.
 *
 * <p>Never here: what they are asked.
 */
@NullMarked
package io.unstick.sandbox.launcher.http;

import org.jspecify.annotations.NullMarked;
