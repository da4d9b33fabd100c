/**
 * Under which terms each tenant's cases are worked on, as the registry says at this moment.
 *
 * <p>Must never guess a policy: a tenant that is not known writes nothing.
 */
@NullMarked
package io.unstick.remediation.tenants;

import org.jspecify.annotations.NullMarked;
