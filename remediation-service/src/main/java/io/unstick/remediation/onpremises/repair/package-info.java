/**
 * What would have to change in a customer's Active Directory so that the cloud makes the mailbox, worked out from one
 * object as it was read: the change, its opposite, or the reason why only a person may act.
 *
 * <p>Pure: attributes in, verdicts out, and all of it can be stored with the case as JSON. Must never call anybody.
 */
@NullMarked
package io.unstick.remediation.onpremises.repair;

import org.jspecify.annotations.NullMarked;
