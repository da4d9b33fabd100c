/**
 * A customer's Active Directory: the port, and its adapter over LDAP. The only place that knows the LDAP library.
 *
 * <p>Every operation opens a connection of its own, because they are rare. Must never follow a referral, speak without
 * TLS, or send a second request for one modification.
 */
@NullMarked
package io.unstick.remediation.onpremises.directory;

import org.jspecify.annotations.NullMarked;
