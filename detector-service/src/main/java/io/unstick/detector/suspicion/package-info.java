/**
 * Who is owed a mailbox, when to look for it, and when its absence is a fact worth telling. Pure: users, sightings and an
 * instant go in, decisions come out.
 *
 * <p>Must never know Spring, SQL, Kafka, Microsoft's SDK, or what time it is.
 */
@NullMarked
package io.unstick.detector.suspicion;

import org.jspecify.annotations.NullMarked;
