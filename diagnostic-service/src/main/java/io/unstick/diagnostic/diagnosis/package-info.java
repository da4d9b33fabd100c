/**
 * The pure heart: facts in, verdict and ranked findings out. One class per cause; adding a cause is adding a class and
 * its line in {@link io.unstick.diagnostic.diagnosis.Diagnosis}.
 *
 * <p>Must never know Spring, a clock, the network, Kafka or the types of the Microsoft adapters.
 */
@NullMarked
package io.unstick.diagnostic.diagnosis;

import org.jspecify.annotations.NullMarked;
