/**
 * The service dies at every boundary of every step of every fix, and another instance goes on.
 *
 * <p>What dies is the service as it is shipped: its transactions, its last look before a request and its access to Microsoft
 * are wrapped from outside. No test of anything else belongs here.
 */
@NullMarked
package io.unstick.remediation.boundaries;

import org.jspecify.annotations.NullMarked;
