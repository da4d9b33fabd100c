/**
 * A diagnosis that a person asks for at a console: finds the tenant and the user, gathers and concludes as the service does.
 *
 * <p>Must never publish, open a case, or need Kafka.
 */
@NullMarked
package io.unstick.diagnostic.byhand;

import org.jspecify.annotations.NullMarked;
