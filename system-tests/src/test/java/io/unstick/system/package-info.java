/**
 * The shipped jars as processes, seen from outside: Kafka, HTTP and the simulated cloud's effect log.
 *
 * <p>Never here: a class of a service, or a look into a service's database.
 */
@NullMarked
package io.unstick.system;

import org.jspecify.annotations.NullMarked;
