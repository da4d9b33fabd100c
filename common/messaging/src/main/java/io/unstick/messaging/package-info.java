/**
 * Events on Kafka: CloudEvents headers, strict reading, acknowledged publishing, dead letters, and the view of the
 * tenant registry. Services import {@link io.unstick.messaging.MessagingConfiguration}.
 *
 * <p>Consumers get the value as raw bytes and read it with {@link io.unstick.messaging.EventCodec} inside the
 * listener. So nothing can fail before our own code runs, no error-handling deserializer is needed, and a dead letter
 * carries exactly the bytes that came in. (A key is text; bytes in it that are no UTF-8 do not survive.)
 *
 * <p>Delivery is at least once, and in order per key only. Must never hold a policy (what an event means, whom it
 * concerns), nor the name of a service.
 */
@NullMarked
package io.unstick.messaging;

import org.jspecify.annotations.NullMarked;
