/**
 * Concludes again from a recorded diagnosis, for people at a console.
 *
 * <p>Must never ask Microsoft or Kafka anything: what is not in the file is not known.
 */
@NullMarked
package io.unstick.diagnostic.replay;

import org.jspecify.annotations.NullMarked;
