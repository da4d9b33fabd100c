/**
 * The server that carries a customer's Active Directory to the cloud (Microsoft Entra Connect): the port, and its adapter
 * over SSH. The only place that knows the SSH library.
 *
 * <p>Two fixed commands and nothing else. Must never put a value into a command, trust a server whose key is not pinned, or
 * send a command twice.
 */
@NullMarked
package io.unstick.remediation.onpremises.sync;

import org.jspecify.annotations.NullMarked;
