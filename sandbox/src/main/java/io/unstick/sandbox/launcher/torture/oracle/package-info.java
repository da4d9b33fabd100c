/**
 * Judges what a tortured Unstick did, from what the simulated cloud, Kafka, the REST API and people's own memory say. Pure:
 * a history in, violations out.
 *
 * <p>Never here: processes, clocks, wires; belief in what the product says of itself where somebody else was there too.
 */
@NullMarked
package io.unstick.sandbox.launcher.torture.oracle;

import org.jspecify.annotations.NullMarked;
